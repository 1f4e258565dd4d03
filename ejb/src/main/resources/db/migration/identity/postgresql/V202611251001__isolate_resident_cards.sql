-- Whoever breaks into the portal cannot list whose cards there are: a transaction sees the card it names.
alter table identity.resident_card enable row level security;
alter table identity.resident_card force row level security;
create policy card_isolation on identity.resident_card
    using (serial_key = current_setting('musubi.card', true))
    with check (serial_key = current_setting('musubi.card', true));
