package org.sanchika.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.springframework.stereotype.Component;

/** Tasks as a kind of matter. */
@Component
class TaskKind implements MatterKind {
    static final String CODE = "TASK";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "task.kind";
    }

    @Override
    public String icon() {
        return "circle-check";
    }

    @Override
    public String href(MatterId matter) {
        return "/tasks/" + matter.value();
    }

    @Override
    public boolean endsByItself() {
        return true;
    }

    @Override
    public Map<String, String> disposals() {
        Map<String, String> disposals = new LinkedHashMap<>();
        List.of("DONE", "NOT_NEEDED").forEach(one -> disposals.put(one, "task.disposal." + one));
        return disposals;
    }
}
