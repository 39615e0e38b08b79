-- Children whom the desk recorded in what is kept to a list go along with it, and back. Granted to nobody.
create function safeguarding.hand_over(cases uuid[], from_circle uuid, to_circle uuid) returns void
    language plpgsql
    set search_path = ''
as $$
declare
    children uuid[] := governance.hand('safeguarding.child', 'recorded_in', cases, from_circle, to_circle, 'reference');
begin
    perform governance.hand('safeguarding.event', 'child_id', children, from_circle, to_circle),
            governance.hand('safeguarding.same_child', 'child_id', children, from_circle, to_circle);
end
$$;
