package org.sanchika.signing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.dispatch.Issue;
import org.sanchika.office.Acting;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.TestEsp;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** An officer at his browser, with which he goes to the provider of eSign and back. */
record EsignBrowser(
        MockMvcTester web, RequestPostProcessor signedIn, Certificates certificates, Acting officer, TestEsp provider) {

    /** The officer becomes known, and is told so. */
    void registered() throws Exception {
        String errand = register();
        assertThat(bring(provider.answer(form(errand), TestEsp.OTP))).isEqualTo(errand);
        assertThat(get(errand)).hasRedirectedUrl("/certificates");
    }

    /** Known, and on his way with one letter. */
    String asked(Issue issue) throws Exception {
        registered();
        return ask(UUID.randomUUID().toString(), issue);
    }

    String register() {
        return web.post()
                .uri("/certificates/esign")
                .param("_once", UUID.randomUUID().toString())
                .with(signedIn)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    String certificate() {
        return String.valueOf(certificates.of(officer.person()).getFirst().id());
    }

    String ask(String once, Issue... signed) {
        return sign(once, signed).getResponse().getRedirectedUrl();
    }

    MvcTestResult sign(String once, Issue... signed) {
        var request = web.post()
                .uri("/signatures")
                .param("_once", once)
                .param("certificate", certificate())
                .with(signedIn);
        for (Issue one : signed) {
            request.param("item", "ISSUE-" + one.id().value());
        }
        return request.exchange();
    }

    /** What the page would have the browser send to the provider. */
    Map<String, String> form(String errand) throws Exception {
        String page = get(errand).getResponse().getContentAsString();
        assertThat(page).contains("action=\"" + provider.address() + "\"");
        Map<String, String> form = new HashMap<>();
        Matcher field = Pattern.compile("name=\"(eSignRequest|aspTxnID|Content-Type)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (field.find()) {
            form.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
        }
        return form;
    }

    /** Without a session, as a browser brings it from another site. */
    String bring(String answer) {
        return web.post()
                .uri("/api/v1/esign")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("eSignResponse", answer)
                .exchange()
                .getResponse()
                .getHeader("Location");
    }

    MvcTestResult get(String uri) {
        return web.get().uri(uri).with(signedIn).exchange();
    }
}
