package io.monodyne.boot.table;

import io.monodyne.TableDefinition;
import io.monodyne.boot.settings.TemplateTarget;
import io.monodyne.dynamo.IndexSpec;
import io.monodyne.dynamo.TableSpec;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The tables of a unit as code: printed, compared and made. Factory-lived, thread-safe. */
public final class TableDefinitions implements TableDefinition {

    private final TableSetup setup;

    public TableDefinitions(TableSetup setup) {
        this.setup = setup;
    }

    @Override
    public String cloudFormation() {
        return CloudFormation.print(ordered());
    }

    @Override
    public String terraform() {
        return Terraform.print(ordered());
    }

    /** The indexes by their numbers, so that a text stays as it is where the mapping names one of the generic ones. */
    private List<TableSpec> ordered() {
        Comparator<String> shortFirst = Comparator.comparing(String::length);
        Comparator<String> names = shortFirst.thenComparing(Comparator.naturalOrder());
        return setup.specs().stream()
                .map(spec -> spec.withIndexes(spec.indexes().stream()
                        .sorted(Comparator.comparing(IndexSpec::local).thenComparing(IndexSpec::name, names))
                        .toList()))
                .toList();
    }

    @Override
    public List<String> differences() {
        return setup.differences();
    }

    @Override
    public void ensure() {
        setup.create();
    }

    /**
     * Writes a template where it is asked for.
     *
     * @throws jakarta.persistence.PersistenceException where it can't be written
     */
    public void write(TemplateTarget target) {
        String text = target.language() == TemplateTarget.Language.TERRAFORM ? terraform() : cloudFormation();
        try {
            target.sink().write(text);
        } catch (IOException e) {
            throw TableProblems.notWritten(target.name(), e);
        }
    }
}
