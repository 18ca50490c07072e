package org.sanchika.platform.seal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the code on a paper as a telephone would: from pictures of the upper part, until one of them is read. */
public final class QrCodes {
    private static final int[] DOTS_PER_INCH = {300, 360, 250};

    private QrCodes() {}

    public static String on(byte[] pdf) throws IOException, ReaderException {
        ReaderException unread = null;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int dots : DOTS_PER_INCH) {
                try {
                    return read(new PDFRenderer(document).renderImageWithDPI(0, dots));
                } catch (ReaderException unclear) {
                    unread = unclear;
                }
            }
        }
        throw Objects.requireNonNull(unread);
    }

    private static String read(BufferedImage page) throws ReaderException {
        int width = page.getWidth();
        int height = width / 3;
        int[] dots = page.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
