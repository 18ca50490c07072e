package org.sanchika.platform.pack;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file that can say in which line it stands. What it lacks is reported, and a harmless value given. */
record PackNode(Node node, String file, PackMistakes mistakes) {

    static Optional<PackNode> read(String file, String text, PackMistakes mistakes) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                mistakes.add(file, 1, "is empty");
                return Optional.empty();
            }
            return Optional.of(new PackNode(root, file, mistakes));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            mistakes.add(file, line, "is not YAML here: " + broken.getProblem());
            return Optional.empty();
        } catch (YAMLException broken) {
            mistakes.add(file, 1, "is not YAML: " + broken.getMessage());
            return Optional.empty();
        }
    }

    void mistake(String what) {
        mistakes.add(file, node.getStartMark().getLine() + 1, what);
    }

    /** The members by key; those not {@code known} and those said twice are reported. Empty {@code known} allows all. */
    Map<String, PackNode> members(Set<String> known) {
        Map<String, PackNode> members = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            mistake("needs keys with values here");
            return members;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            PackNode key = with(tuple.getKeyNode());
            String name = key.text();
            if (!known.isEmpty() && !known.contains(name)) {
                key.mistake("unknown key “" + name + "”; known are " + String.join(", ", sorted(known)));
            } else if (members.put(name, with(tuple.getValueNode())) != null) {
                key.mistake("“" + name + "” is said twice");
            }
        }
        return members;
    }

    /** The member {@code key} of {@code members}, which are this node's; reported when it is not there. */
    Optional<PackNode> need(Map<String, PackNode> members, String key) {
        PackNode member = members.get(key);
        if (member == null) {
            mistake("“" + key + "” is missing");
        }
        return Optional.ofNullable(member);
    }

    List<PackNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            mistake("needs a list here");
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            mistake("needs at least one entry here");
        }
        return sequence.getValue().stream().map(this::with).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            mistake("needs a plain value here");
            return "";
        }
        if (scalar.getValue().isBlank()) {
            mistake("is empty");
        }
        return scalar.getValue();
    }

    int number(int least, int most) {
        String text = text();
        if (!text.matches("-?\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            mistake("“" + text + "” is not a whole number from " + least + " to " + most);
            return least;
        }
        return Integer.parseInt(text);
    }

    /** One of {@code allowed}, the first of them when it is none. */
    String one(List<String> allowed) {
        String text = text();
        if (!allowed.contains(text)) {
            mistake("“" + text + "” is none of " + String.join(", ", allowed));
            return allowed.getFirst();
        }
        return text;
    }

    private PackNode with(Node other) {
        return new PackNode(other, file, mistakes);
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }
}
