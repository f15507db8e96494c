package org.opendebate.documents.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opendebate.documents.model.Image;
import org.opendebate.documents.model.Text;

/** Takes the pictures of a file into its text: PNG and JPEG, each file once, and not more than a statement needs. */
final class PictureReader {

    /** English metric units to a point. */
    private static final double POINT = 12_700;

    private static final int WIDEST = 4_000;

    /** How a picture is shown; measures in points, 0 where none is said. */
    record Shown(String alternative, double width, double height) {

        static Shown ofMetric(String alternative, String width, String height) {
            return new Shown(alternative, Numbers.parse(width, 0) / POINT, Numbers.parse(height, 0) / POINT);
        }
    }

    private final WordPackage parts;
    private final Findings findings;
    private final Tally tally;
    private final Map<String, Optional<Image>> known = new HashMap<>();

    PictureReader(WordPackage parts, Findings findings, Tally tally) {
        this.tally = tally;
        this.parts = parts;
        this.findings = findings;
    }

    /** The picture that a relationship leads to, or a finding that says why there is none. */
    Optional<Image> read(Relationship to, Shown shown, String place) throws XMLStreamException {
        String described = shown.alternative().isBlank() ? "" : " (" + brief(shown.alternative()) + ")";
        if (to == null || !parts.holds(to)) {
            findings.add(Rule.DRAWING, place, "A picture" + described + " is not in the file.");
            return Optional.empty();
        }
        if (!tally.hasRoomForPicture(parts.size(to.target()))) {
            findings.add(
                    Rule.DRAWING, place, "The pictures are more than are carried; one" + described + " is not read.");
            return Optional.empty();
        }
        Optional<Image> image = file(to.target());
        if (image.isEmpty()) {
            String name = to.target().substring(to.target().lastIndexOf('/') + 1);
            findings.add(
                    Rule.DRAWING,
                    place,
                    "A picture" + described + ", " + brief(name)
                            + ", is no sound PNG or JPEG of a usual size; it is not read.");
            return image;
        }
        tally.countPicture(parts.size(to.target()));
        if (shown.alternative().isBlank()) {
            findings.add(Rule.UNDESCRIBED_PICTURE, place, "A picture has no description for who does not see it.");
        }
        Image file = image.get();
        return Optional.of(new Image(
                file.type(),
                file.content(),
                carriable(shown.alternative()),
                points(shown.width()),
                points(shown.height())));
    }

    private Optional<Image> file(String part) throws XMLStreamException {
        Optional<Image> before = known.get(part);
        if (before != null) {
            return before;
        }
        try {
            byte[] file = parts.bytes(part);
            Optional<Image> image = PictureFile.type(file).map(type -> Image.of(type, file, "", 1, 1));
            known.put(part, image);
            return image;
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    private static int points(double points) {
        return points < 1 ? 72 : (int) Math.round(Math.min(WIDEST, points));
    }

    private static String brief(String text) {
        return text.strip().substring(0, Math.min(200, text.strip().length()));
    }

    private static String carriable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().map(c -> Text.carriable(c) ? c : ' ').limit(2_000).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
