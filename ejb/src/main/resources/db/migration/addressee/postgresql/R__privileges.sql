grant usage on schema addressee to ${runtime};
grant select, insert, update on addressee.numbering to ${runtime};
grant select, insert, update on addressee.person to ${runtime};
grant select, insert on addressee.addressee to ${runtime};
-- Whom a record was registered with is never rewritten: a constraint compares it with whom it belongs to now.
revoke update on addressee.addressee from ${runtime};
grant update (person_id, name, kana, birth_date, sex, address, state, recorded_at, recorded_by, linked_at, manual_link_id, version,
    name_key, kana_key, address_key, folding, given_key, given_kana_key, locality_key, changed_on, change_ground, corrects_change_on,
    former_surname, former_surname_kana, alias, alias_kana, latin_name, reading_confirmed, birth_date_unknown, birth_date_notation,
    country_code, country_name, address_abroad, managing_body, managing_body_name)
    on addressee.addressee to ${runtime};
grant select, insert, update on addressee.support_measure to ${runtime};
grant select, insert, update on addressee.non_resident to ${runtime};
-- What was once said and which number was once whose is only added to.
grant select, insert on addressee.addressee_version to ${runtime};
grant select, insert on addressee.other_name to ${runtime};
grant select, insert on addressee.individual_number to ${runtime};
grant select, insert on addressee.individual_number_change to ${runtime};
grant select, insert on addressee.system_link to ${runtime};
grant select, insert on addressee.resident_code to ${runtime};
grant select, insert on addressee.non_resident_version to ${runtime};
grant select, insert on addressee.non_resident_use to ${runtime};
-- A row of the vault takes another seal, never another number.
grant update (sealed, key_generation) on addressee.individual_number to ${runtime};
grant update (sealed, key_generation) on addressee.resident_code to ${runtime};
grant select, insert on addressee.vault_generation to ${runtime};
grant select, insert, update on addressee.number_vault to ${runtime};
grant select on addressee.number_look_task to ${runtime};
grant insert on addressee.number_look to ${runtime};
grant select, insert on addressee.support_measure_decision to ${runtime};
grant select on addressee.measure_department to ${runtime};
grant select, insert on addressee.link_doubt to ${runtime};
-- What was found is never rewritten, only how it was settled is added.
revoke update on addressee.link_doubt from ${runtime};
grant update (settlement, settled_at, settled_by, settlement_reason, settlement_proposal_id, settlement_outcome, version)
    on addressee.link_doubt to ${runtime};
grant select, insert on addressee.link_candidate to ${runtime};
grant select, insert, update (open_for) on addressee.link_proposal to ${runtime};
grant select, insert on addressee.link_decision to ${runtime};
grant select, insert on addressee.manual_link to ${runtime};
grant select, insert on addressee.former_link to ${runtime};
grant select, insert, update on addressee.link_reverification to ${runtime};
grant select on addressee.household_kind to ${runtime};
grant select on addressee.household_role to ${runtime};
grant select on addressee.relationship_word to ${runtime};
grant select on addressee.business_system to ${runtime};
grant select on addressee.number_change_duty to ${runtime};
grant select on addressee.household_registrar to ${runtime};
grant select, insert on addressee.household to ${runtime};
grant select, insert on addressee.household_version to ${runtime};
grant select, insert on addressee.household_member to ${runtime};
grant select, insert, update (corporate_number) on addressee.corporation to ${runtime};
grant select, insert on addressee.corporation_version to ${runtime};
-- What was planned is never rewritten, only what became of it is added.
grant select, insert, update (open_for, outcome, settled_at, settled_by) on addressee.planned_move to ${runtime};
grant select, insert, update (code, failed_at, times) on addressee.planned_move_failure to ${runtime};
grant select on addressee.plannable_move to ${runtime};
