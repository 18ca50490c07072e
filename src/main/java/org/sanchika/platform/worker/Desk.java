package org.sanchika.platform.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the worker opens papers. The PDF in hand stays open: its next page is likely to be wanted next. */
final class Desk {
    private @Nullable OpenPdf inHand;

    Examination examine(Order.Examine order) {
        try {
            return Examiner.examine(order.paper(), order.maxPages(), order.maxPixels());
        } catch (StackOverflowError | IOException | RuntimeException failure) {
            return new Examination.TooHeavy();
        }
    }

    Drawing draw(Order.Draw order) {
        try {
            drawn(order);
            return Drawing.DONE;
        } catch (StackOverflowError | IOException | RuntimeException failure) {
            System.err.println("page " + order.page() + " of " + order.paper() + ": " + failure);
            return Drawing.FAILED;
        }
    }

    Drawing read(Order.Read order) {
        try {
            words(order).write(order.target());
            return Drawing.DONE;
        } catch (StackOverflowError | IOException | RuntimeException failure) {
            System.err.println("text of page " + order.page() + " of " + order.paper() + ": " + failure);
            return Drawing.FAILED;
        }
    }

    Drawing rewrite(Order.Rewrite order) {
        try {
            PdfRewriting.write(order.paper(), order.target());
            return Drawing.DONE;
        } catch (StackOverflowError | IOException | RuntimeException failure) {
            System.err.println("rewriting " + order.paper() + ": " + failure);
            return Drawing.FAILED;
        }
    }

    Drawing run(Order.Do order) {
        try {
            Class.forName(order.task())
                    .asSubclass(Task.class)
                    .getConstructor()
                    .newInstance()
                    .run(order.paper(), order.said(), order.target());
            return Drawing.DONE;
        } catch (ReflectiveOperationException
                | LinkageError
                | StackOverflowError
                | IOException
                | RuntimeException failure) {
            System.err.println(order.task() + " of " + order.paper() + ": " + failure);
            return Drawing.FAILED;
        }
    }

    private PageWords words(Order.Read order) throws IOException {
        return switch (order.mediaType()) {
            case "message/rfc822" -> PageWords.of(MailText.of(order.paper()));
            case "application/pdf" -> pdf(order.paper()).read(order.page());
            default -> PicturePaper.measure(order.paper(), order.mediaType(), order.page());
        };
    }

    private void drawn(Order.Draw order) throws IOException {
        switch (order.mediaType()) {
            case "message/rfc822" -> Files.writeString(order.target(), MailText.of(order.paper()));
            case "application/pdf" -> save(pdf(order.paper()).draw(order.page()), order.target());
            default -> save(PicturePaper.draw(order.paper(), order.mediaType(), order.page()), order.target());
        }
    }

    private OpenPdf pdf(Path paper) throws IOException {
        OpenPdf open = inHand;
        if (open != null && open.isOf(paper)) {
            return open;
        }
        inHand = null;
        if (open != null) {
            open.close();
        }
        OpenPdf next = OpenPdf.of(paper);
        inHand = next;
        return next;
    }

    private static void save(BufferedImage grey, Path target) throws IOException {
        GreyPng.write(grey, target);
    }
}
