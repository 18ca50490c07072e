package org.sanchika.mis.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanchika.mis.map.Boundary.Corner;

/**
 * Boundaries as they are drawn: north above, a degree east as long as it is in the middle of them. Lengths are in units of
 * the drawing; the longer side has {@link #LONG} of them. Public for the template.
 *
 * @param shapes by the unit
 */
public record MapPicture(int width, int height, Map<Long, Shape> shapes) {
    static final int LONG = 900;

    /**
     * @param path of an SVG, to be filled by the even-odd rule
     * @param x and {@code y}: where its name stands
     */
    public record Shape(String path, int x, int y) {}

    private record Point(int x, int y) {}

    static MapPicture of(Map<Long, Boundary> boundaries) {
        if (boundaries.isEmpty()) {
            return new MapPicture(LONG, 0, Map.of());
        }
        View view =
                View.of(boundaries.values().stream().flatMap(Boundary::corners).toList());
        Map<Long, Shape> shapes = new TreeMap<>();
        boundaries.forEach((unit, boundary) -> shapes.put(unit, shape(boundary, view)));
        return new MapPicture(view.width(), view.height(), shapes);
    }

    private static Shape shape(Boundary boundary, View view) {
        List<List<Point>> rings =
                boundary.rings().stream().map(ring -> points(ring, view)).toList();
        List<Point> largest = rings.stream()
                .max(Comparator.comparingLong(ring -> Math.abs(area(ring))))
                .orElseThrow();
        StringBuilder path = new StringBuilder();
        for (List<Point> ring : rings) {
            // what is smaller than a point of the drawing would be invisible, but never the whole unit
            if (ring.size() > 2 || ring.equals(largest)) {
                path.append(path(ring));
            }
        }
        Point middle = middle(largest);
        return new Shape(path.toString(), middle.x, middle.y);
    }

    /** Neighbours meet at the same points, however many corners they have between. */
    private static List<Point> points(List<Corner> ring, View view) {
        List<Point> points = new ArrayList<>();
        for (Corner corner : ring) {
            Point point = view.point(corner);
            if (points.isEmpty() || !points.getLast().equals(point)) {
                points.add(point);
            }
        }
        if (points.size() > 1 && points.getFirst().equals(points.getLast())) {
            points.removeLast();
        }
        return points;
    }

    private static String path(List<Point> ring) {
        StringBuilder path = new StringBuilder();
        for (Point point : ring) {
            path.append(path.isEmpty() ? "M" : "L").append(point.x).append(' ').append(point.y);
        }
        return ring.size() > 2
                ? path.append('Z').toString()
                : path.append("h2v2h-2Z").toString();
    }

    /** Twice the area, with the sign of its turn. */
    private static long area(List<Point> ring) {
        long sum = 0;
        for (int n = 0; n < ring.size(); n++) {
            Point one = ring.get(n);
            Point next = ring.get((n + 1) % ring.size());
            sum += (long) one.x * next.y - (long) next.x * one.y;
        }
        return sum;
    }

    private static Point middle(List<Point> ring) {
        long area = area(ring);
        if (area == 0) {
            return ring.getFirst();
        }
        double x = 0;
        double y = 0;
        for (int n = 0; n < ring.size(); n++) {
            Point one = ring.get(n);
            Point next = ring.get((n + 1) % ring.size());
            double part = (double) one.x * next.y - (double) next.x * one.y;
            x += (one.x + next.x) * part;
            y += (one.y + next.y) * part;
        }
        return new Point((int) Math.round(x / (3 * area)), (int) Math.round(y / (3 * area)));
    }

    /**
     * How degrees become lengths.
     *
     * @param narrow how much shorter a degree east is than one north
     */
    private record View(double west, double north, double narrow, double scale, int width, int height) {
        static View of(List<Corner> corners) {
            double west = corners.stream().mapToDouble(Corner::east).min().orElseThrow();
            double east = corners.stream().mapToDouble(Corner::east).max().orElseThrow();
            double south = corners.stream().mapToDouble(Corner::north).min().orElseThrow();
            double north = corners.stream().mapToDouble(Corner::north).max().orElseThrow();
            double narrow = Math.max(0.01, Math.cos(Math.toRadians((south + north) / 2)));
            double wide = (east - west) * narrow;
            double scale = LONG / Math.max(1e-9, Math.max(wide, north - south));
            return new View(west, north, narrow, scale, (int) Math.ceil(wide * scale), (int)
                    Math.ceil((north - south) * scale));
        }

        Point point(Corner corner) {
            return new Point((int) Math.round((corner.east() - west) * narrow * scale), (int)
                    Math.round((north - corner.north()) * scale));
        }
    }
}
