package org.sanchika.receipt.address;

import java.util.List;
import java.util.Map;
import org.sanchika.receipt.Sender;

/**
 * A group of addresses. Public for the templates.
 *
 * @param q what was looked for in the register of senders
 * @param found those who sound like it
 * @param typed what was written and not taken, by field
 * @param mistakes what is wrong with which field
 */
public record AddressGroupPage(
        long id,
        String name,
        List<AddressMember> members,
        String q,
        List<Sender> found,
        Map<String, String> typed,
        Map<String, String> mistakes) {

    public String said(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean has(Sender sender) {
        return members.stream().anyMatch(one -> Long.valueOf(sender.id()).equals(one.sender()));
    }
}
