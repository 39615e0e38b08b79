-- What an officer opens a case for is asked once for each case and day, and stands in what the audit log says of them and
-- that case from then on.

create table governance.case_purpose (
    id uuid primary key default gen_random_uuid(),
    officer_id uuid not null references governance.officer (id),
    day date not null,
    held_by uuid not null,
    case_id uuid not null,
    object_id uuid not null,
    purpose text not null,
    stated_at timestamptz not null,
    constraint case_purpose_once unique (officer_id, object_id, day),
    constraint case_purpose_says_something check (purpose <> '')
);
create index case_purpose_by_case on governance.case_purpose (officer_id, case_id, day);
comment on table governance.case_purpose is 'What an officer opens a case for on a day: one row for the case, and one for each thing of it that they open that day.';
comment on column governance.case_purpose.id is 'Random identifier.';
comment on column governance.case_purpose.officer_id is 'Who said it.';
comment on column governance.case_purpose.day is 'On which day in the United Kingdom: the next day it is asked again.';
comment on column governance.case_purpose.held_by is 'Circle through which the officer sees the case.';
comment on column governance.case_purpose.case_id is 'The case: a subject at the national desk, an investigation in a force; what was sent, before it is investigated.';
comment on column governance.case_purpose.object_id is 'What was opened: the case itself, or a thing that belongs to it.';
comment on column governance.case_purpose.purpose is 'As the audit log has it. Names no person.';
comment on column governance.case_purpose.stated_at is 'When it was said, or the thing first opened that day.';
alter table governance.case_purpose enable row level security;
create policy own on governance.case_purpose for select to wardline_app
    using (officer_id = (select governance.actor_id())
           and held_by = any ((select governance.actor_groups())::uuid[]));
create policy own_name on governance.case_purpose for insert to wardline_app
    with check (officer_id = (select governance.actor_id())
                and held_by = any ((select governance.actor_groups())::uuid[]));
grant select, insert on governance.case_purpose to wardline_app;
select governance.say_whose('officer', array['governance.case_purpose.purpose']);

-- What an officer said of a thing today, else the day before, for the service that uses their session.
create function governance.case_purpose_said(officer uuid, thing uuid, today date) returns table (purpose text, day date)
    language sql stable security definer
    set search_path = ''
as $$
    select p.purpose, p.day
      from governance.case_purpose p
     where governance.actor_has_role('SIGN_IN_SERVICE')
       and p.officer_id = officer and p.object_id = thing and p.day in (today - 1, today)
     order by p.day desc
     limit 1
$$;
grant execute on function governance.case_purpose_said(uuid, uuid, date) to wardline_app;

-- What was said of a case goes with it to the circle of its list, and back.
create function governance.hand_over_case_purposes() returns trigger
    language plpgsql security definer
    set search_path = ''
as $$
begin
    update governance.case_purpose p
       set held_by = case when new.lifted_at is null then new.held_by else new.home end
     where p.case_id = new.object_id;
    return null;
end
$$;
create trigger restriction_takes_case_purposes after insert or update of lifted_at on governance.restriction
    for each row execute function governance.hand_over_case_purposes();
