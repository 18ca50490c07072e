package org.sanchika.mis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.mis.webhook.TestReceiver.Mood;
import org.sanchika.platform.job.Job;
import org.springframework.dao.DataAccessException;

/** Notices on their way. */
class WebhookTests extends ToldSystem {
    @Test
    void isToldOnceANightOfFiguresAndOfWhatLiesTooLong() throws Exception {
        files.opened(office.clerk());
        clock.pass(Duration.ofDays(60));
        round.run();
        round.run();
        arrived(5);

        TestReceiver.Call figures = call("figures", code());
        assertThat(receiver.calls).allMatch(call -> call.isSignedWith(secret));
        assertThat(receiver.calls).extracting(TestReceiver.Call::id).doesNotHaveDuplicates();
        assertThat(figures.type()).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(figures.timestamp()).isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(JsonPath.<String>read(figures.body(), "$.specversion")).isEqualTo("1.0");
        assertThat(JsonPath.<String>read(figures.body(), "$.id")).isEqualTo(figures.id());
        String link = JsonPath.read(figures.body(), "$.data.link");
        assertThat(link).endsWith("/metrics?from=2026-08-01&to=2026-08-29");
        // the same as by asking
        String asked = body(web.get()
                .uri(link.substring(link.indexOf("/api/")))
                .with(offices.by(administrator))
                .exchange());
        assertThat(JsonPath.<Object>read(figures.body(), "$.data.figures")).isEqualTo(JsonPath.read(asked, "$"));
        TestReceiver.Call late = call("over-limit", code());
        assertThat(JsonPath.<Integer>read(late.body(), "$.data.overLimit")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(late.body(), "$.data.oldestDays")).isEqualTo(60);
        List<String> secrets = jdbc.sql("""
                        SELECT unnest(ARRAY[m.subject, m.number, m.computer_no::text]) FROM custody.matter m WHERE m.unit_id IN
                               (SELECT unit_id FROM office.below(:unit))
                        """)
                .param("unit", office.district().value())
                .query(String.class)
                .list();
        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(receiver.calls).noneMatch(call -> call.body().contains("\"" + text)));

        // the number is the same: no news
        clock.pass(Duration.ofDays(1));
        round.run();
        arrived(8);
        assertThat(receiver.calls.subList(5, 8)).allMatch(call -> call.body().contains("unit.figures"));
    }

    @Test
    void isTriedUnderTheSameIdUntilItArrives() throws Exception {
        receiver.mood = Mood.BUSY;
        trial();
        tried(1);
        // it asked for two hours
        clock.pass(Duration.ofMinutes(119));
        attempt();
        assertThat(tries()).hasSize(1);
        for (Mood mood : List.of(Mood.ELSEWHERE, Mood.CUT, Mood.SILENT, Mood.BROKEN)) {
            receiver.mood = mood;
            clock.pass(Duration.ofHours(3));
            tried(tries().size() + 1);
        }
        assertThat(tries()).containsExactly("BUSY", "REDIRECT", "UNREACHED", "SLOW", "STATUS");
        assertThat(get(one, administrator)).bodyJson().extractingPath("on").isEqualTo(true);
        clock.pass(Duration.ofHours(7));
        receiver.mood = Mood.WELL;
        until("SENT");

        assertThat(receiver.calls)
                .extracting(TestReceiver.Call::id)
                .containsOnly(receiver.calls.getFirst().id());
        assertThat(receiver.calls).extracting(TestReceiver.Call::path).containsOnly("/in");
        assertThat(receiver.calls).extracting(TestReceiver.Call::timestamp).doesNotHaveDuplicates();
        assertThat(receiver.calls).hasSize(6).allMatch(call -> call.isSignedWith(secret));
        assertThat(page(administrator)).hasStatusOk().bodyText().contains("पहुँची", "प्रयास: 6");
        assertThat(jdbc.sql(
                                "SELECT length(answer) FROM mis.webhook_attempt WHERE message_id = :id ORDER BY id DESC OFFSET 1 LIMIT 1")
                        .param("id", message())
                        .query(Integer.class)
                        .single())
                .isEqualTo(AnswerStart.MOST);
    }

    @Test
    void isGivenUpAndSentAgainAndSwitchedOffWhenItIsGoneOrFailsForFiveDays() throws Exception {
        receiver.mood = Mood.BROKEN;
        trial();
        for (int n = 0; n <= RetryRules.PAUSES.size(); n++) {
            tried(n + 1);
            clock.pass(
                    n == RetryRules.PAUSES.size()
                            ? Duration.ZERO
                            : RetryRules.PAUSES.get(n).multipliedBy(6).dividedBy(5));
        }
        until("DEAD");
        assertThat(page(administrator))
                .bodyText()
                .contains("भेजना छोड़ा गया: 1", "फिर भेजें", "उस प्रणाली ने स्वीकार नहीं किया");
        clock.pass(Duration.ofDays(2));
        assertThat(body(send(one + "/sending", "{}", administrator))).contains("\"messages\":1");
        until("DEAD");
        assertThat(webhooks.lost(offices.presence(administrator))).isEqualTo(1);
        assertThat(get(one, administrator)).bodyJson().extractingPath("offWhy").isEqualTo("FAILED");
        assertThat(page(administrator)).bodyText().contains("पाँच दिन तक कुछ नहीं पहुँचा");

        // a task on the desk of the administrator, which ends by itself: he alone may not act there
        String task = "/tasks/" + open().getFirst();
        assertThat(open()).hasSize(1);
        assertThat(web.get().uri("/inbox").with(offices.by(administrator)))
                .bodyText()
                .contains(task, "को सूचनाएँ भेजना बंद हो गया");
        assertThat(web.get().uri(task).with(offices.by(administrator)))
                .bodyText()
                .contains("पाँच दिन तक कुछ नहीं पहुँचा", "\"/webhooks" + one + "\"");

        receiver.mood = Mood.GONE;
        turn(true);
        assertThat(open()).isEmpty();
        assertThat(web.get().uri(task).with(offices.by(administrator)))
                .bodyText()
                .contains("ने फिर चालू किया");
        // nobody's act stands there that was not his
        assertThat(jdbc.sql("SELECT person_id IS NULL FROM custody.event WHERE matter_id = :task AND kind = 'CLOSED'")
                        .param("task", Long.valueOf(task.substring("/tasks/".length())))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        clock.pass(Duration.ofMinutes(1));
        trial();
        until("DEAD");
        assertThat(get(one, administrator)).bodyJson().extractingPath("offWhy").isEqualTo("GONE");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.act WHERE act = 'webhook.off' AND target = :target AND person_id IS NULL")
                        .param("target", "webhook:" + one.substring(1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        // off, it is told nothing but trials
        receiver.mood = Mood.WELL;
        round.run();
        assertThat(JsonPath.<List<String>>read(body(get(one + "/messages?limit=200", administrator)), "$.items[*].id"))
                .containsExactlyElementsOf(ids().reversed())
                .hasSize(2);
        turn(true);
        assertThat(body(send(one + "/sending", "{}", administrator))).contains("\"messages\":2");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            attempt();
            return get(one, administrator).getResponse().getContentAsString().contains("\"dead\":0")
                    && waiting().isEmpty();
        });
        assertThat(webhooks.lost(offices.presence(administrator))).isZero();
        assertThat(receiver.calls.subList(receiver.calls.size() - 2, receiver.calls.size()))
                .extracting(TestReceiver.Call::id)
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    /** Tasks on the desk of the administrator. */
    private List<Long> open() {
        return jdbc.sql(
                        "SELECT matter_id FROM custody.holding WHERE post_id = :post AND state = 'ACTIVE' AND kind = 'TASK'")
                .param("post", administrator.post().value())
                .query(Long.class)
                .list();
    }

    @Test
    void losesNothingWhenTheProgramIsKilledInBetween() throws Exception {
        long id = messages.reserve(
                        Long.parseLong(one.substring(1)),
                        "msg_killed" + one.substring(1),
                        NoticeKind.TRIAL,
                        null,
                        "{}",
                        clock.instant())
                .orElseThrow();
        // handed over by a process that is no more
        jdbc.sql("UPDATE mis.webhook_message SET claimed_at = :now WHERE id = :id")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("id", id)
                .update();

        assertThat(job.run(id + ".1", "")).isEqualTo(Job.Result.again(WebhookJob.CLAIM));
        assertThat(receiver.calls).isEmpty();
        clock.pass(WebhookJob.CLAIM);
        assertThat(job.run(id + ".1", "")).isEqualTo(Job.Result.DONE);
        assertThat(job.run(id + ".1", "")).isEqualTo(Job.Result.DONE);
        assertThat(receiver.calls).extracting(TestReceiver.Call::id).containsExactly("msg_killed" + one.substring(1));
        assertThatThrownBy(() -> jdbc.sql("UPDATE mis.webhook_attempt SET status = 204 WHERE message_id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        messages.sweep(clock.instant().minus(WebhookConfig.KEPT));
        assertThat(ids()).hasSize(1);
        clock.pass(WebhookConfig.KEPT.plusSeconds(1));
        assertThat(messages.sweep(clock.instant().minus(WebhookConfig.KEPT))).isPositive();
        assertThat(ids()).isEmpty();
    }
}
