package org.sanchika.typeset;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** Puts fields into the tree by which a PDF is read aloud, and that tree’s index. */
final class WidgetTags {
    private final PDStructureTreeRoot root;
    private final PDStructureElement document;
    private final Map<Integer, COSObjectable> index;

    WidgetTags(PDStructureTreeRoot root) throws IOException {
        this.root = root;
        this.document = root.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .findFirst()
                .orElseThrow();
        this.index = new TreeMap<>(root.getParentTree().getNumbers());
    }

    void add(PDPage page, PDAnnotationWidget widget) {
        PDStructureElement element = new PDStructureElement("Form", document);
        element.setPage(page);
        document.appendKid(element);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, page);
        element.appendKid(reference);
        int key = index.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        widget.setStructParent(key);
        index.put(key, element);
        root.setParentTreeNextKey(key + 1);
    }

    void end() {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(index);
        root.setParentTree(tree);
    }
}
