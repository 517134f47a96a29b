package io.monodyne.mapping.attribute;

import io.monodyne.metamodel.ModelPath;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns stand for the components of an id, by what is declared of them (Jakarta Persistence 3.2, section 11.1.25). Immutable.
 *
 * @param columns one for each component, in their order
 */
record JoinColumns(List<Joined> columns) {

    /**
     * The column of one component.
     *
     * @param declared null where nothing is
     */
    record Joined(
            ModelPath component, String name, @Nullable JoinColumn declared) {

        boolean nullable() {
            return declared == null || declared.nullable();
        }

        boolean unique() {
            return declared != null && declared.unique();
        }

        boolean insertable() {
            return declared == null || declared.insertable();
        }

        boolean updatable() {
            return declared == null || declared.updatable();
        }
    }

    /**
     * Fits declared columns to the components of an id.
     *
     * @param prefix of the standard names, before an underscore and the stored name of the component
     * @return null where they do not fit
     */
    static @Nullable JoinColumns of(String prefix, List<ModelPath> components, List<JoinColumn> declared) {
        if (!declared.isEmpty() && declared.size() != components.size()) {
            return null;
        }
        List<Joined> columns = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            ModelPath component = components.get(i);
            JoinColumn column = declared.isEmpty() ? null : find(component, i, declared);
            if (column == null && !declared.isEmpty()) {
                return null;
            }
            String standard = prefix + "_" + component.leaf().storedName();
            columns.add(new Joined(
                    component, column == null || column.name().isEmpty() ? standard : column.name(), column));
        }
        return new JoinColumns(List.copyOf(columns));
    }

    /** By the name of the referenced column; where none is named, by place. */
    private static @Nullable JoinColumn find(ModelPath component, int place, List<JoinColumn> declared) {
        for (JoinColumn column : declared) {
            String referenced = column.referencedColumnName();
            if (referenced.equals(component.leaf().storedName())
                    || referenced.equals(component.leaf().name())
                    || referenced.equals(component.name())) {
                return column;
            }
        }
        boolean unnamed = declared.stream()
                .allMatch(column -> column.referencedColumnName().isEmpty());
        return unnamed ? declared.get(place) : null;
    }

    List<String> names() {
        return columns.stream().map(Joined::name).toList();
    }
}
