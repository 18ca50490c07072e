package org.sanchika.office.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.tree.TreeRules.Parent;
import org.sanchika.office.tree.TreeRules.PostFacts;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Role;

class TreeRulesTests {
    private static final Set<Power> OFFICE = EnumSet.of(Power.READ, Power.OFFICE);
    private static final Set<Power> ALL = EnumSet.of(Power.READ, Power.OFFICE, Power.INSTALLATION);
    private static final PostFacts FINE = new PostFacts(false, false, null, false, true, false, false);

    @Test
    void reachesOnesOwnUnitAndWhatLiesBelow() {
        assertThat(TreeRules.reaches(OFFICE, true)).isTrue();
        assertThat(TreeRules.reaches(OFFICE, false)).isFalse();
        assertThat(TreeRules.reaches(EnumSet.of(Power.READ), true)).isFalse();
        assertThat(TreeRules.reaches(ALL, false)).isTrue();
    }

    @Test
    void putsAUnitOnlyUnderWhatIsReachedAndOpen() {
        assertThat(TreeRules.unit(new Parent(true, false, false), false, false)).isEmpty();
        assertThat(TreeRules.unit(new Parent(false, false, false), false, false))
                .contains(refused("parent", "outside"));
        assertThat(TreeRules.unit(new Parent(true, true, false), false, false))
                .contains(refused("parent", "closed-unit"));
        assertThat(TreeRules.unit(new Parent(true, false, true), false, true)).contains(refused("parent", "cycle"));
        assertThat(TreeRules.unit(new Parent(true, false, false), true, true)).contains(refused("code", "code-taken"));
    }

    @Test
    void letsOnlyTheInstallationPutAUnitAtTheTop() {
        assertThat(TreeRules.unit(null, false, false)).contains(refused("parent", "top"));
        assertThat(TreeRules.unit(null, false, true)).isEmpty();
    }

    @Test
    void closesOnlyAnEmptyUnit() {
        assertThat(TreeRules.closeUnit(0, 0)).isEmpty();
        assertThat(TreeRules.closeUnit(2, 0)).contains(refused("close", "has-units", 2));
        assertThat(TreeRules.closeUnit(0, 3)).contains(refused("close", "has-posts", 3));
    }

    @Test
    void allowsOneHeadAndOneQueue() {
        LocalName head = LocalName.of(Language.HI, "प्रधान सहायक");
        PostFacts taken = new PostFacts(false, false, head, true, true, false, false);

        assertThat(TreeRules.post(FINE, true, false)).isEmpty();
        assertThat(TreeRules.post(taken, false, false)).isEmpty();
        assertThat(TreeRules.post(taken, true, false)).contains(refused("heads", "head-taken", head));
        assertThat(TreeRules.post(taken, false, true)).contains(refused("queue", "queue-taken"));
    }

    @Test
    void drawsNoCircleInTheReportingLine() {
        assertThat(TreeRules.post(new PostFacts(false, false, null, false, true, false, true), false, false))
                .contains(refused("reportsTo", "line-cycle"));
        assertThat(TreeRules.post(new PostFacts(false, false, null, false, true, true, false), false, false))
                .contains(refused("reportsTo", "closed-post"));
        assertThat(TreeRules.post(new PostFacts(false, false, null, false, false, false, false), false, false))
                .contains(refused("reportsTo", "no-such-post"));
    }

    @Test
    void leavesThePowerOverTheInstallationToThoseWhoHaveIt() {
        Set<Role> high = EnumSet.of(Role.INSTALLATION_ADMIN);
        Set<Role> low = EnumSet.of(Role.OFFICE_ADMIN);

        assertThat(TreeRules.roles(OFFICE, low, high)).contains(refused("roles", "installation"));
        assertThat(TreeRules.roles(OFFICE, high, low)).contains(refused("roles", "installation"));
        assertThat(TreeRules.roles(OFFICE, low, low)).isEmpty();
        assertThat(TreeRules.roles(ALL, low, high)).isEmpty();
    }

    @Test
    void takesNoDeskAwayOnWhichSomethingLies() {
        assertThat(TreeRules.closePost(3, 1, 1)).contains(refused("close", "has-matters", 3L));
        assertThat(TreeRules.closePost(0, 1, 1)).contains(refused("close", "has-charges", 1));
        assertThat(TreeRules.closePost(0, 0, 1)).contains(refused("close", "has-juniors", 1));
        assertThat(TreeRules.closePost(0, 0, 0)).isEmpty();
    }

    private static Refused refused(String field, String key, Object... arguments) {
        return Refused.of(field, key, arguments);
    }
}
