package org.opendebate.compilations.letter;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ExpressionNode;
import io.quarkus.qute.SectionBlock;
import io.quarkus.qute.SectionNode;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds a template to what it may say, before it is rendered: known names only, lists only gone through, little nested. */
final class TemplateRules {
    private static final int DEEPEST = 8;

    private TemplateRules() {}

    /** @throws TemplateFault at the first place that breaks a rule */
    static void check(Template template) {
        new Walk(new TreeSet<>(Samples.NAMES), 0, false).nodes(template.getNodes());
    }

    /**
     * @param names that can be used here
     * @param within a {@code for}
     */
    private record Walk(Set<String> names, int depth, boolean within) {

        void nodes(List<TemplateNode> nodes) {
            for (TemplateNode node : nodes) {
                switch (node.kind()) {
                    case TEXT -> {}
                    case EXPRESSION -> value(node.asExpression());
                    case SECTION -> section(node.asSection());
                    case PARAM_DECLARATION ->
                        throw new TemplateFault(
                                node.getOrigin().getLine(), "Names are given; a template declares none.");
                }
            }
        }

        private void value(ExpressionNode node) {
            for (Expression expression : node.getExpressions()) {
                name(expression);
                if (LetterNames.LISTS.contains(expression.toOriginalString())) {
                    throw new TemplateFault(
                            line(expression),
                            "{" + expression.toOriginalString() + "} is a list: write {" + expression.toOriginalString()
                                    + "Listed}, or go through it with {#for}.");
                }
            }
        }

        private void section(SectionNode section) {
            if (depth == DEEPEST) {
                throw new TemplateFault(section.getOrigin().getLine(), "Sections are nested too deep.");
            }
            switch (section.getName()) {
                case "if" -> condition(section);
                case "for" -> loop(section);
                // the engine has a second name for a loop
                default ->
                    throw new TemplateFault(
                            section.getOrigin().getLine(), "{#" + section.getName() + "} is not offered.");
            }
        }

        private void condition(SectionNode section) {
            Walk inner = new Walk(names, depth + 1, within);
            for (SectionBlock block : section.getBlocks()) {
                block.expressions.values().stream()
                        .filter(expression -> !expression.isLiteral())
                        .forEach(this::name);
                inner.nodes(block.nodes);
            }
        }

        private void loop(SectionNode section) {
            int line = section.getOrigin().getLine();
            if (within) {
                throw new TemplateFault(line, "A {#for} within another is not offered.");
            }
            String alias = null;
            for (SectionBlock block : section.getBlocks()) {
                for (Expression expression : block.expressions.values()) {
                    if (!LetterNames.LISTS.contains(expression.toOriginalString())) {
                        throw new TemplateFault(
                                line,
                                "A {#for} goes through one of the lists " + new TreeSet<>(LetterNames.LISTS) + ".");
                    }
                }
                Set<String> inside = new TreeSet<>(names);
                if (block.parameters.containsKey("alias")) {
                    alias = block.parameters.get("alias");
                    inside.add(alias);
                    for (String told : List.of("hasNext", "isFirst", "isLast", "isOdd", "isEven", "count", "index")) {
                        inside.add(alias + "_" + told);
                    }
                }
                new Walk(inside, depth + 1, true).nodes(block.nodes);
            }
            if (alias == null) {
                throw new TemplateFault(line, "Say {#for name in members}.");
            }
        }

        private void name(Expression expression) {
            if (expression.isLiteral() || expression.hasNamespace()) {
                throw new TemplateFault(line(expression), "{" + expression.toOriginalString() + "} is not a name.");
            }
            if (expression.getParts().size() != 1
                    || expression.getParts().getFirst().isVirtualMethod()) {
                throw new TemplateFault(
                        line(expression),
                        "{" + expression.toOriginalString()
                                + "} asks something of a value; values are texts and lists.");
            }
            String name = expression.getParts().getFirst().getName();
            if (!names.contains(name)) {
                throw new TemplateFault(
                        line(expression), "{" + name + "} is not a name that is offered; these are: " + names + ".");
            }
        }

        private static int line(Expression expression) {
            return expression.getOrigin().getLine();
        }
    }
}
