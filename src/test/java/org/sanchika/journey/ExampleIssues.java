package org.sanchika.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.wire.OtherInstallation;
import org.sanchika.journey.Screen.Reader;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Language;
import org.sanchika.task.NewTask;
import org.sanchika.task.Tasks;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter of the example office that was issued; one copy went by hand, the other is with the registry. */
@TestComponent
final class ExampleIssues {
    private final ExampleDrafts drafts;
    private final ExampleAnswers answers;
    private final Approvals approvals;
    private final Issues issues;
    private final Letters letters;
    private final Documents documents;
    private final Dispatches dispatches;
    private final Arrivals arrivals;
    private final Tasks tasks;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final OtherInstallation there = new OtherInstallation();
    private final Map<Language, Arrival> came = new EnumMap<>(Language.class);
    private final Map<Language, Issue> made = new EnumMap<>(Language.class);

    ExampleIssues(
            ExampleDrafts drafts,
            ExampleAnswers answers,
            Approvals approvals,
            Issues issues,
            Letters letters,
            Documents documents,
            Dispatches dispatches,
            Arrivals arrivals,
            Tasks tasks,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.drafts = drafts;
        this.answers = answers;
        this.approvals = approvals;
        this.issues = issues;
        this.letters = letters;
        this.documents = documents;
        this.dispatches = dispatches;
        this.arrivals = arrivals;
        this.tasks = tasks;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** What is seen of it, of letters that came and of tasks. */
    List<Screen> screens(ExampleOffice.People people) {
        List<Screen> screens = new ArrayList<>(answers.screens(people, this::issued));
        screens.addAll(List.of(
                new Screen("issue, sent", address(people), Reader.OFFICER),
                new Screen("/issues/{id}/dispatches", address(people) + "/dispatches", Reader.OFFICER),
                new Screen("/issues/{id}/reply", address(people) + "/reply", Reader.OFFICER),
                new Screen("/scans/{id}", drafts.scan(people), Reader.HEAD),
                new Screen(
                        "/scans/{id}/{side}/pages/{page}/text",
                        drafts.scan(people) + "/signed/pages/1/text",
                        Reader.HEAD),
                Screen.of("/scans", Reader.HEAD),
                Screen.of("/replies", Reader.OFFICER),
                Screen.of("/dispatches", Reader.OFFICER),
                Screen.of("/dispatches/peon-book", Reader.OFFICER),
                Screen.of("/registry", Reader.DIARIST),
                Screen.of("/stamps", Reader.DIARIST),
                new Screen("/arrivals/{id}", arrival(people), Reader.HEAD),
                Screen.of("/arrivals", Reader.HEAD),
                Screen.of("/arrivals/known", Reader.HEAD),
                new Screen("/exchange/{id}", installation(people), Reader.ADMINISTRATOR),
                Screen.of("/visits", Reader.HEAD),
                new Screen("/visits/{id}", visitor(people), Reader.HEAD),
                new Screen("/files/{id}/visits", file(people) + "/visits", Reader.OFFICER),
                new Screen("/tasks/{id}", task(people), Reader.OFFICER)));
        return screens;
    }

    /** The address of its page. */
    synchronized String address(ExampleOffice.People people) {
        return "/issues/"
                + made.computeIfAbsent(people.language(), missing -> sent(people))
                        .id()
                        .value();
    }

    /** The address of a letter that came to the head assistant's desk. */
    synchronized String arrival(ExampleOffice.People people) {
        return "/arrivals/"
                + came.computeIfAbsent(people.language(), missing -> {
                            Draft draft = drafts.whole(people, people.head().post());
                            dispatches.send(
                                    issued(draft, people.collector()).id(),
                                    List.of(new NewDispatch(1, Mode.INSIDE, Way.SELF, "", NewDispatch.Posting.NONE)),
                                    people.collector());
                            return arrivals.waiting(0, 1, people.head()).getFirst();
                        })
                        .id()
                        .value();
    }

    /** The address of a task on the collector's desk. */
    String task(ExampleOffice.People people) {
        boolean bengali = people.language() == Language.BN;
        String subject = bengali
                ? "১২ নং পত্র ই-মেলে bdo@tamluk.gov.in-এর কাছে পৌঁছায়নি"
                : "पत्र 12 ई-मेल से bdo@siwan.gov.in तक नहीं पहुँचा";
        var task =
                new NewTask("example/" + people.language(), subject, "550 5.1.1", "bdo", null, null, "/issues", false);
        return "/tasks/"
                + Objects.requireNonNull(transaction.execute(status -> tasks.begin(task, people.collector())))
                        .value();
    }

    /** The address of another installation, whose fingerprint is to be compared. */
    private String installation(ExampleOffice.People people) {
        boolean bengali = people.language() == Language.BN;
        return "/exchange/"
                + jdbc.sql("""
                                INSERT INTO dispatch.peer (code, name, address, installation, offered, card_at)
                                VALUES (:code, :name, 'https://eoffice.example.gov.in', :installation, :card, timestamptz '2026-07-01')
                                ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id
                                """)
                        .param("code", "SIWAN-" + people.language())
                        .param("name", bengali ? "তমলুক মহকুমা" : "सिवान समाहरणालय")
                        .param("installation", there.installation() + people.language())
                        .param("card", there.signedCard())
                        .query(Long.class)
                        .single();
    }

    private String file(ExampleOffice.People people) {
        address(people);
        return "/files/"
                + Objects.requireNonNull(made.get(people.language())).matter().value();
    }

    /** The address of a file that came to the head assistant's section. */
    private String visitor(ExampleOffice.People people) {
        String peer = installation(people).substring("/exchange/".length());
        return "/visits/" + ExampleVisitor.came(Long.parseLong(peer), people, jdbc);
    }

    private Issue sent(ExampleOffice.People people) {
        Issue issue = issued(drafts.whole(people), people.collector());
        dispatches.send(
                issue.id(),
                List.of(
                        new NewDispatch(1, Mode.HAND, Way.SELF, "", NewDispatch.Posting.NONE),
                        new NewDispatch(2, Mode.SPEED_POST, Way.REGISTRY, "", NewDispatch.Posting.NONE)),
                people.collector());
        return issue;
    }

    /** Approved, numbered and authenticated by the signatory's sign-in. */
    Issue issued(Draft draft, Acting by) {
        approvals.approve(draft.id(), draft.last(), by);
        issues.reserve(draft.id(), by);
        Issue issue = issues.of(draft.id(), by).orElseThrow();
        try {
            byte[] pdf = letters.pdf(issue, Issue.Way.SIGN_IN, by);
            var stored = (Intake.Stored) documents.take(new ByteArrayInputStream(pdf), "letter.pdf");
            issues.issue(
                    issue.id(),
                    new Issues.Authentication(Issue.Way.SIGN_IN, stored.document(), "letter.pdf", null, List.of()),
                    by);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return issues.find(issue.id(), by).orElseThrow();
    }
}
