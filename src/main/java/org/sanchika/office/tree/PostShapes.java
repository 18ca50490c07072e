package org.sanchika.office.tree;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.security.Role;

/** Posts as programs send and get them. */
final class PostShapes {
    private PostShapes() {}

    /**
     * A post as a program sends it.
     *
     * @param code by which others name it; given once, it stays
     * @param level band of decision, 1 lowest
     * @param reportsTo code of the superior's post; none when it reports to nobody
     * @param heads true when it heads its unit and sees what lies below
     * @param queue true for the desk of a section as a whole, which nobody holds; said once, it stays
     * @param roles what its holder may do
     */
    record PostBody(
            @Nullable String code,
            @Nullable String titleEn,
            @Nullable String titleHi,
            @Nullable String titleBn,
            @Nullable Integer level,
            @Nullable String reportsTo,
            @Nullable Boolean heads,
            @Nullable Boolean queue,
            @Nullable List<String> roles) {
        PostForm form() {
            return form(Boolean.TRUE.equals(queue));
        }

        PostForm form(boolean isQueue) {
            return new PostForm(
                    code,
                    titleEn,
                    titleHi,
                    titleBn,
                    level == null ? "" : Integer.toString(level),
                    reportsTo,
                    Boolean.TRUE.equals(heads) ? "1" : null,
                    isQueue ? "1" : null,
                    roles);
        }
    }

    /**
     * A post with the fields by which it is mended, and who holds it.
     *
     * @param title in the caller's language
     * @param reportsToId the superior's post
     * @param charges of today and to come: the holder's, link officers', assistants'
     */
    record PostAnswer(
            String postId,
            String code,
            String title,
            String unitId,
            String unit,
            @Nullable String titleEn,
            @Nullable String titleHi,
            @Nullable String titleBn,
            int level,
            @Nullable String reportsToId,
            @Nullable String reportsTo,
            boolean heads,
            boolean queue,
            boolean closed,
            List<Role> roles,
            List<PostCharge> charges) {
        static PostAnswer of(PostPage page, Language language) {
            PostPage.Post post = page.post();
            return new PostAnswer(
                    Long.toString(post.id()),
                    post.code(),
                    post.title().in(language),
                    Long.toString(post.unit()),
                    post.unitName().in(language),
                    post.title().en(),
                    post.title().hi(),
                    post.title().bn(),
                    post.level(),
                    post.superior() == null ? null : Long.toString(post.superior()),
                    Typed.lineOrNone(post.superiorCode()),
                    post.heads(),
                    post.queue(),
                    post.closed(),
                    post.roles().stream().sorted().toList(),
                    page.now().stream().map(one -> PostCharge.of(one, language)).toList());
        }
    }

    /**
     * A charge of a post.
     *
     * @param kind REGULAR, ADDITIONAL, IN_CHARGE, LINK or ASSISTANT
     * @param until its last day; none while nobody ended it
     */
    record PostCharge(
            String chargeId,
            String personId,
            String name,
            String kind,
            LocalDate from,
            @Nullable LocalDate until) {
        static PostCharge of(PostPage.Charge charge, Language language) {
            return new PostCharge(
                    Long.toString(charge.id()),
                    Long.toString(charge.person()),
                    charge.name().in(language),
                    charge.kind(),
                    charge.from(),
                    charge.until());
        }
    }
}
