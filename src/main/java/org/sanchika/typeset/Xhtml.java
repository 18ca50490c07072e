package org.sanchika.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sanchika.typeset.Typesetting.Refused;
import org.sanchika.typeset.Typesetting.Why;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A document before it is laid out. */
final class Xhtml {
    private static final String BASE = base();
    /** Such as come with old e-mails; in a page they do no harm, in XML they are no characters at all. */
    private static final Pattern NOT_XML =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}]");

    private final Document document;

    private Xhtml(Document document) {
        this.document = document;
    }

    private static String base() {
        try (InputStream css = Xhtml.class.getResourceAsStream("base.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Xhtml read(String xhtml) throws NotTypeset {
        try {
            String characters = NOT_XML.matcher(xhtml).replaceAll(" ");
            Document document = parser().parse(new InputSource(new StringReader(characters)));
            document.normalize();
            return new Xhtml(document).checked();
        } catch (SAXParseException wrong) {
            throw new NotTypeset(Why.NOT_XHTML, "line %d: %s".formatted(wrong.getLineNumber(), wrong.getMessage()));
        } catch (SAXException | IOException wrong) {
            throw new NotTypeset(Why.NOT_XHTML, String.valueOf(wrong.getMessage()));
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The parser’s own prints what it finds. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException wrong) {
            // Nothing that changes what is read.
        }

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }

    /** What PDF/UA wants and nobody but the author can supply. */
    private Xhtml checked() throws NotTypeset {
        if (elements("head").findAny().isEmpty()
                || elements("title").noneMatch(title -> !title.getTextContent().isBlank())
                || document.getDocumentElement().getAttribute("lang").isBlank()) {
            throw new NotTypeset(Why.WITHOUT_TITLE_OR_LANGUAGE, "html lang and head title are needed");
        }
        if (elements("img").anyMatch(picture -> !picture.hasAttribute("alt"))) {
            throw new NotTypeset(Why.PICTURE_WITHOUT_WORDS, "img needs alt");
        }
        return this;
    }

    /** With the fonts named for both scripts, before any style of the author’s. */
    Document prepared(UnaryOperator<String> text) {
        Element head = elements("head").findFirst().orElseThrow();
        Element style = document.createElement("style");
        style.setTextContent(BASE);
        head.insertBefore(style, head.getFirstChild());
        if (elements("meta").noneMatch(meta -> meta.getAttribute("name").equals("subject"))) {
            Element subject = document.createElement("meta");
            subject.setAttribute("name", "subject");
            subject.setAttribute("content", title());
            head.appendChild(subject);
        }
        replace(document.getDocumentElement(), text);
        return document;
    }

    private String title() {
        return elements("title").findFirst().orElseThrow().getTextContent().strip();
    }

    /** Style sheets are text too, because they may bring some: {@code content: "…"}. The title is not set. */
    private static void replace(Node node, UnaryOperator<String> text) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            node.setNodeValue(text.apply(node.getNodeValue()));
        } else if (!node.getNodeName().equals("title")) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                replace(child, text);
            }
        }
    }

    private Stream<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(n -> (Element) found.item(n));
    }

    /** A document that cannot be set; becomes the answer of the typesetter. */
    static final class NotTypeset extends Exception {
        private final transient Refused refused;

        NotTypeset(Why why, String detail) {
            super(detail);
            this.refused = new Refused(why, detail);
        }

        Refused refused() {
            return refused;
        }
    }
}
