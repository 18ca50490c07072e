package org.sanchika.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names the shapes of the contract. Two records called Line in two controllers are two shapes with two names. */
final class ShapeNames extends TypeNameResolver {
    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer == null) {
            return type.getSimpleName();
        }
        String family = outer.getSimpleName().replaceAll("(Api)?(Controller|Shapes)$|Bodies$", "");
        return type.getSimpleName().startsWith(family) ? type.getSimpleName() : family + type.getSimpleName();
    }
}
