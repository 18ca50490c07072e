package org.sanchika.office.tree;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Names;
import org.sanchika.office.OfficeRegister.NewPost;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Role;
import org.sanchika.platform.web.Mistakes;

/** A post as it is typed; {@code reportsTo} by its code. */
public record PostForm(
        @Nullable String code,
        @Nullable String titleEn,
        @Nullable String titleHi,
        @Nullable String titleBn,
        @Nullable String level,
        @Nullable String reportsTo,
        @Nullable String heads,
        @Nullable String queue,
        @Nullable List<String> roles) {
    private static final int HIGHEST = 12;
    private static final Set<String> KNOWN =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
    private static final String CODE = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ./_-]{0,39}";

    static PostForm blank(String code) {
        return new PostForm(code, "", "", "", "1", "", null, null, List.of(Role.OFFICIAL.name()));
    }

    static PostForm of(PostPage.Post post) {
        return new PostForm(
                post.code(),
                post.title().en(),
                post.title().hi(),
                post.title().bn(),
                Integer.toString(post.level()),
                post.superiorCode(),
                post.heads() ? "1" : null,
                post.queue() ? "1" : null,
                post.roles().stream().map(Role::name).toList());
    }

    public String get(@Nullable String value) {
        return value == null ? "" : value;
    }

    public boolean has(Role role) {
        return roles != null && roles.contains(role.name());
    }

    public boolean isQueue() {
        return queue != null;
    }

    /** @param fresh whether the code counts too: it is given once and stays */
    public Mistakes mistakes(Words words, boolean fresh) {
        Mistakes mistakes = Mistakes.none();
        if (fresh && !Typed.line(code).matches(CODE)) {
            mistakes.add("code", words.get("office.refused.code"));
        }
        Names.check("title", titleEn, titleHi, titleBn, words, mistakes);
        if (!Typed.line(level).matches("\\d{1,2}") || band() < 1 || band() > HIGHEST) {
            mistakes.add("level", words.get("office.refused.level", HIGHEST));
        }
        for (String name : roles == null ? List.<String>of() : roles) {
            if (!KNOWN.contains(name)) {
                mistakes.add("roles", words.get("office.refused.role", name));
            }
        }
        if (!isQueue() && chosen().isEmpty()) {
            mistakes.add("roles", words.get("office.refused.roles"));
        }
        return mistakes;
    }

    /** Only after {@link #mistakes} found none. */
    public NewPost post(UnitId unit, @Nullable PostId superior) {
        return new NewPost(
                unit,
                Typed.line(code),
                Names.of(titleEn, titleHi, titleBn),
                band(),
                superior,
                heads != null && !isQueue(),
                isQueue(),
                isQueue() ? EnumSet.noneOf(Role.class) : chosen());
    }

    private Set<Role> chosen() {
        EnumSet<Role> ticked = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(this::has).forEach(ticked::add);
        return ticked;
    }

    private int band() {
        return Integer.parseInt(Typed.line(level));
    }
}
