package org.wardline.intake.cybertip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.media.EmbeddedMedia;
import org.wardline.intake.media.Finding;
import org.wardline.intake.media.Text;

/**
 * Reads XML as it streams by, with everything switched off that reports do not need: document types, entities, outside
 * references. Looks for media in every text, attribute, comment and instruction.
 */
final class XmlTree {
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 200_000;
    private static final XMLInputFactory FACTORY = hardened();

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XmlElement root;
    private int elements;

    private XmlTree() {}

    static XmlElement read(byte[] bytes) throws CannotRead {
        return new XmlTree().document(bytes);
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is fetched");
        });
        return factory;
    }

    private XmlElement document(byte[] bytes) throws CannotRead {
        Integer line = null;
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                line = reader.getLocation().getLineNumber();
                event(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw explained(e, bytes);
        } catch (RuntimeException e) {
            // The parser lets some faults of encoding and structure out unchecked; the file is to
            // blame for them all.
            throw CannotRead.because(ReadingProblem.MALFORMED, line);
        }
        if (root == null) {
            throw CannotRead.because(ReadingProblem.NOT_A_REPORT, null);
        }
        return root;
    }

    private void event(int event, XMLStreamReader reader) throws CannotRead {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE ->
                    text(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> {
                var ended = open.pop();
                refuseMedia(ended.wholeText(), ended.place());
            }
            case XMLStreamConstants.COMMENT -> refuseMedia(reader.getText(), place("comment()"));
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    refuseMedia(
                            String.valueOf(reader.getPIData()), place("processing-instruction()"));
            case XMLStreamConstants.DTD -> throw because(ReadingProblem.DOCUMENT_TYPE, reader);
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw because(ReadingProblem.UNKNOWN_ENTITY, reader);
            default -> {
                // Start and end of the document say nothing.
            }
        }
    }

    private void start(XMLStreamReader reader) throws CannotRead {
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw because(ReadingProblem.TOO_COMPLEX, reader);
        }
        var name = reader.getLocalName();
        var parent = open.peek();
        var element =
                parent == null ? new XmlElement(name, "/" + Places.step(name)) : parent.child(name);
        if (name.equals("svg")) {
            throw CannotRead.media(
                    element.place(), new Finding("image/svg+xml", Finding.Kind.MEDIA));
        }
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i);
            refuseMedia(reader.getAttributeValue(i), element.place(attribute));
            if (reader.getAttributeNamespace(i) == null) {
                element.attribute(attribute, reader.getAttributeValue(i));
            }
        }
        if (root == null) {
            root = element;
        }
        open.push(element);
    }

    private void text(String text) {
        var element = open.peek();
        if (element != null) {
            element.append(text);
        }
    }

    private String place(String what) {
        var element = open.peek();
        return (element == null ? "" : element.place()) + "/" + what;
    }

    private static void refuseMedia(String text, String place) throws CannotRead {
        var found = EmbeddedMedia.find(text);
        if (found.isPresent()) {
            throw CannotRead.media(place, found.get());
        }
    }

    private static CannotRead because(ReadingProblem problem, XMLStreamReader reader) {
        return CannotRead.because(problem, reader.getLocation().getLineNumber());
    }

    private CannotRead explained(XMLStreamException e, byte[] bytes) {
        var line =
                e.getLocation() == null ? null : Integer.valueOf(e.getLocation().getLineNumber());
        if (e.getNestedException() instanceof IOException) {
            return CannotRead.because(ReadingProblem.ENCODING, line);
        }
        var first = root;
        var cut = first != null && !open.isEmpty() && !closes(Text.roughly(bytes), first.name());
        return CannotRead.because(cut ? ReadingProblem.TRUNCATED : ReadingProblem.MALFORMED, line);
    }

    /** Whether the outermost element is closed anywhere: if not, the end is missing. */
    private static boolean closes(String text, String rootName) {
        return text.stripTrailing().endsWith(rootName + ">");
    }
}
