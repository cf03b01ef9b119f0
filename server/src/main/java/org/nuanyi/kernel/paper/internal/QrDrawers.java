package org.nuanyi.kernel.paper.internal;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyi.kernel.page.QrCode;
import org.w3c.dom.Element;

/** Draws QR codes of a document as lines, sharp in every size. */
final class QrDrawers implements FSObjectDrawerFactory {

    private static final String TYPE = "application/x-qr";

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? QrDrawers::draw : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    private static Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        boolean[][] dots = QrCode.dots(element.getAttribute("title"));
        double pixels = Math.min(width, height) / dotsPerPixel;
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) pixels,
                (float) pixels,
                graphics -> fill(graphics, dots, pixels / dots.length));
        return Map.of();
    }

    /** As one path: no hair lines between dots. */
    private static void fill(Graphics2D graphics, boolean[][] dots, double size) {
        Path2D path = new Path2D.Double();
        for (int y = 0; y < dots.length; y++) {
            for (int x = 0; x < dots[y].length; x++) {
                if (dots[y][x]) {
                    path.moveTo(x * size, y * size);
                    path.lineTo((x + 1) * size, y * size);
                    path.lineTo((x + 1) * size, (y + 1) * size);
                    path.lineTo(x * size, (y + 1) * size);
                    path.closePath();
                }
            }
        }
        graphics.setColor(Color.BLACK);
        graphics.fill(path);
    }
}
