-- Whose data each column holds, for the inventory of data; its marks are explained beside governance.say_whose.
comment on schema operations is 'To co-ordinate several forces over a period, and to keep covert work covert.';
select governance.say_whose('no person', array[
    'operations.operation.slug', 'operations.operation.name', 'operations.operation.objectives',
    'operations.operation.covert_ended_why', 'operations.force.force_slug', 'operations.phase_change.from_phase']);
