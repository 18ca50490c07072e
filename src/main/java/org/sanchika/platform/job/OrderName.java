package org.sanchika.platform.job;

/** How an order is called in the table of tasks: {@code job/instance}. */
record OrderName(String job, String instance) {

    static OrderName parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not an order: " + text);
        }
        return new OrderName(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return job + "/" + instance;
    }
}
