package org.sanchika.platform.worker;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What another module wants done with a paper where no harm can come of it: in a worker, without network, with limits of
 * time and memory. Implemented by a public class with a constructor without parameters; it shares nothing with the program.
 */
public interface Task {

    /**
     * @param said what it must know beside the paper
     * @param target where the answer goes: a new file
     */
    void run(Path paper, String said, Path target) throws IOException;
}
