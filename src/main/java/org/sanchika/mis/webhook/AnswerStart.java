package org.sanchika.mis.webhook;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Hears how an answer begins, and no more of it. */
final class AnswerStart implements HttpResponse.BodySubscriber<String> {
    static final int MOST = 300;

    private final CompletableFuture<String> heard = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Flow.@Nullable Subscription line;

    @Override
    public CompletionStage<String> getBody() {
        return heard;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        line = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        for (ByteBuffer item : items) {
            byte[] piece = new byte[Math.min(item.remaining(), MOST - bytes.size())];
            item.get(piece);
            bytes.writeBytes(piece);
        }
        Flow.Subscription open = line;
        if (open != null && bytes.size() < MOST) {
            open.request(1);
        } else if (open != null) {
            open.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable cut) {
        onComplete();
    }

    @Override
    public void onComplete() {
        // what PostgreSQL keeps and a page shows
        heard.complete(bytes.toString(StandardCharsets.UTF_8)
                .replaceAll("\\p{Cc}+", " ")
                .strip());
    }
}
