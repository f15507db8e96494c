package org.opendebate.documents.compile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws emblems of nobody: one colour on another. */
public final class Emblems {

    private Emblems() {}

    /** @param kind of a {@link BufferedImage}, which decides the kind of PNG */
    public static byte[] png(int width, int height, int kind) {
        BufferedImage image = new BufferedImage(width, height, kind);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** In two colours, twice as wide as tall. */
    public static Emblem wide() {
        return Emblem.png(png(120, 60, BufferedImage.TYPE_BYTE_BINARY));
    }
}
