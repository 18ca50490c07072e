package org.sanchika.journey;

import org.sanchika.platform.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address group of the example office, with a bank in it. */
final class ExampleAddresses {
    private ExampleAddresses() {}

    /** Its address. */
    static String of(ExampleOffice.People people, JdbcClient jdbc) {
        boolean bengali = people.language() == Language.BN;
        return "/address-groups/"
                + jdbc.sql("""
                        WITH made AS (
                            INSERT INTO receipt.address_group (office_id, name) VALUES (:office, :name)
                            ON CONFLICT (office_id, name) DO UPDATE SET name = excluded.name RETURNING id),
                        member AS (
                            INSERT INTO receipt.address_member (group_id, designation, address, email)
                            SELECT id, :bank, :place, 'bank@example.in' FROM made)
                        SELECT id FROM made
                        """)
                        .param("office", people.district().value())
                        .param("name", bengali ? "জেলার ব্যাঙ্কগুলি" : "ज़िले के बैंक")
                        .param("bank", bengali ? "শাখা প্রবন্ধক, গ্রামীণ ব্যাঙ্ক" : "शाखा प्रबंधक, ग्रामीण बैंक")
                        .param("place", bengali ? "তমলুক" : "सिवान")
                        .query(Long.class)
                        .single();
    }
}
