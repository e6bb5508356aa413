package io.vitrine.args;

import io.vitrine.command.CommandArgs;
import io.vitrine.command.CommandBuilder;
import java.util.Objects;

/** The shape in which {@code GEOSEARCH} looks, around a centre. */
public sealed interface GeoArea extends CommandArgs permits GeoArea.Circle, GeoArea.Box {

    /** A circle: {@code BYRADIUS}. */
    static GeoArea circle(double radius, GeoUnit unit) {
        return new Circle(radius, unit);
    }

    /** A rectangle along the axes: {@code BYBOX}. */
    static GeoArea box(double width, double height, GeoUnit unit) {
        return new Box(width, height, unit);
    }

    private static double length(String what, double length) {
        if (!(length >= 0)) {
            throw new IllegalArgumentException(what + " is " + length + "; must be a number that is not negative");
        }
        return length;
    }

    /** A circle. */
    record Circle(double radius, GeoUnit unit) implements GeoArea {

        public Circle {
            length("the radius", radius);
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token("BYRADIUS").decimal(radius).token(unit);
        }
    }

    /** A rectangle along the axes. */
    record Box(double width, double height, GeoUnit unit) implements GeoArea {

        public Box {
            length("the width", width);
            length("the height", height);
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public void addTo(CommandBuilder<?, ?> command) {
            command.token("BYBOX").decimal(width).decimal(height).token(unit);
        }
    }
}
