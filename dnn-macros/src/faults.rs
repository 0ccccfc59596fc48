//! Faults that are put into finished derivatives on purpose, to see whether the tests find them. Not part of any
//! build without `--cfg dnn_faults`; there `DNN_FAULT` names the one to plant.

use crate::differentiate::Derivative;
use crate::ir::{
    Application, Block, Expression, Head, Kind, Operation, Place, Primitive, Projection, Range, Slot,
    Statement, Ty, Var,
};
use crate::primitives::{self, counting};

struct Fault {
    name: &'static str,
    plant: fn(&mut Derivative),
}

/// The tests read the names from this text.
const FAULTS: &[Fault] = &[
    Fault { name: "contributions of the first statement in a branch are dropped", plant: drop_in_branch },
    Fault { name: "the first contribution in a loop is dropped", plant: drop_in_loop },
    Fault { name: "a second contribution overwrites the first", plant: overwrite },
    Fault { name: "an adjoint is kept when its variable is overwritten", plant: keep_overwritten },
    Fault { name: "elements contribute to the first element", plant: first_element },
    Fault { name: "the branches are exchanged", plant: exchange_branches },
    Fault { name: "the first two arms are exchanged", plant: exchange_arms },
    Fault { name: "what follows an exit always runs", plant: run_rest },
    Fault { name: "an exit is not forgotten", plant: keep_exit },
    Fault { name: "loops are not reversed", plant: keep_order },
    Fault { name: "the first iteration is skipped", plant: skip_first },
    Fault { name: "the last iteration of a closed range is skipped", plant: open_range },
    Fault { name: "the step of a range is forgotten", plant: forget_step },
    Fault { name: "buffers are read one slot further", plant: next_slot },
    Fault { name: "buffers are read at their first slot", plant: first_slot },
    Fault { name: "the last version of a variable is read", plant: last_version },
    Fault { name: "the first two entries of a call are exchanged", plant: exchange_entries },
    Fault { name: "a call is given one for its upstream", plant: forget_upstream },
    Fault { name: "the first two gradients are exchanged", plant: exchange_gradients },
    Fault { name: "a sign is lost", plant: lose_sign },
    Fault { name: "the last term of a sum is lost", plant: lose_term },
    Fault { name: "a constant factor is lost", plant: lose_factor },
    Fault { name: "the operands of a quotient are exchanged", plant: exchange_quotient },
    Fault { name: "a sine is taken for a cosine", plant: sine_for_cosine },
    Fault { name: "what did not run is multiplied by zero", plant: multiply_by_zero },
    Fault { name: "what was pushed is taken from the other end", plant: other_end },
    Fault { name: "what was pushed gets nothing", plant: forget_pushed },
];

/// Plants the fault that `DNN_FAULT` names.
///
/// # Panics
///
/// If there is none of that name.
pub(crate) fn plant(derivative: &mut Derivative) {
    let Ok(name) = std::env::var("DNN_FAULT") else { return };
    let fault = FAULTS.iter().find(|fault| fault.name == name);
    (fault.unwrap_or_else(|| panic!("there is no fault `{name}`")).plant)(derivative);
}

/// Where a block of the backward pass is.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Function,
    Branch,
    Loop,
}

/// Calls `change` on every block that runs backward, inner ones first.
fn backward(derivative: &mut Derivative, change: &mut dyn FnMut(&mut Block, Within)) {
    blocks(&mut derivative.backward, Within::Function, change);
    adjoints(&mut derivative.program.body, change);
}

/// The adjoints of fused loops, which are in the forward pass.
fn adjoints(block: &mut Block, change: &mut dyn FnMut(&mut Block, Within)) {
    for statement in &mut block.statements {
        if let Statement::Loop(repeat) = statement {
            if let Some(adjoint) = &mut repeat.adjoint {
                blocks(adjoint, Within::Loop, change);
            }
            adjoints(&mut repeat.body, change);
        } else {
            statement.blocks_mut().into_iter().for_each(|inner| adjoints(inner, change));
        }
    }
}

fn blocks(block: &mut Block, within: Within, change: &mut dyn FnMut(&mut Block, Within)) {
    for statement in &mut block.statements {
        let inside = match statement {
            Statement::Loop(_) => Within::Loop,
            Statement::If { .. } => Within::Branch,
            _ => within,
        };
        statement.blocks_mut().into_iter().for_each(|inner| blocks(inner, inside, change));
    }
    change(block, within);
}

fn statements(derivative: &mut Derivative, change: &mut dyn FnMut(&mut Statement)) {
    backward(derivative, &mut |block, _| block.statements.iter_mut().for_each(&mut *change));
}

fn ranges(derivative: &mut Derivative, change: &mut dyn FnMut(&mut Range)) {
    let of_loops = &mut |statement: &mut Statement| {
        if let Statement::Loop(repeat) = statement {
            if let Head::Range(range) = &mut repeat.head {
                change(range);
            }
        }
    };
    blocks(&mut derivative.backward, Within::Function, &mut |block, _| {
        block.statements.iter_mut().for_each(&mut *of_loops);
    });
}

fn expressions(derivative: &mut Derivative, change: &mut dyn FnMut(&mut Expression)) {
    statements(derivative, &mut |statement| statement.visit_expressions_mut(change));
}

/// The operands of an operation of the table in the backward pass.
fn applications(derivative: &mut Derivative, name: &str, change: fn(&mut Application) -> Option<Expression>) {
    expressions(derivative, &mut |expression| {
        let Expression::Apply(application) = expression else { return };
        let Operation::Primitive(primitive) = application.operation else { return };
        if primitive.name == name {
            if let Some(other) = change(application) {
                *expression = other;
            }
        }
    });
}

fn is_contribution(statement: &Statement) -> bool {
    matches!(statement, Statement::Accumulate { .. })
}

fn remove_first(block: &mut Block, is_wanted: impl Fn(&Statement) -> bool) {
    if let Some(first) = block.statements.iter().position(is_wanted) {
        block.statements.remove(first);
    }
}

fn drop_in_branch(derivative: &mut Derivative) {
    backward(derivative, &mut |block, within| {
        if within == Within::Branch {
            remove_first(block, is_contribution);
        }
    });
}

fn drop_in_loop(derivative: &mut Derivative) {
    backward(derivative, &mut |block, within| {
        if within == Within::Loop {
            remove_first(block, is_contribution);
        }
    });
}

fn overwrite(derivative: &mut Derivative) {
    backward(derivative, &mut |block, _| {
        let mut seen: Vec<Var> = Vec::new();
        for statement in &mut block.statements {
            if let Statement::Accumulate { place, value } = statement {
                if place.path.is_empty() && seen.contains(&place.root) {
                    *statement = Statement::Assign { place: place.clone(), value: value.clone() };
                } else {
                    seen.push(place.root);
                }
            }
        }
    });
}

fn keep_overwritten(derivative: &mut Derivative) {
    backward(derivative, &mut |block, _| {
        block.statements.retain(|statement| {
            !matches!(
                statement,
                Statement::Assign { value: Expression::Zero(_) | Expression::Neutral(_), .. }
            )
        });
    });
}

fn first_element(derivative: &mut Derivative) {
    statements(derivative, &mut |statement| {
        if let Statement::Accumulate { place, .. } = statement {
            if let Some(Projection::Index(index)) = place.path.last_mut() {
                if !index.is_range() {
                    *index = Expression::count(0);
                }
            }
        }
    });
}

fn exchange_branches(derivative: &mut Derivative) {
    statements(derivative, &mut |statement| {
        if let Statement::If { then, otherwise, .. } = statement {
            if !then.statements.is_empty() && !otherwise.statements.is_empty() {
                std::mem::swap(then, otherwise);
            }
        }
    });
}

fn exchange_arms(derivative: &mut Derivative) {
    blocks(&mut derivative.program.body, Within::Function, &mut |block, _| {
        for statement in &mut block.statements {
            let Statement::Match(choice) = statement else { continue };
            let taken = choice.taken;
            let mut numbers = choice.arms.iter_mut().filter_map(|arm| {
                arm.body.statements.iter_mut().find_map(|statement| match statement {
                    Statement::Assign { place, value } if place.root == taken => Some(value),
                    _ => None,
                })
            });
            if let (Some(first), Some(second)) = (numbers.next(), numbers.next()) {
                std::mem::swap(first, second);
            }
        }
    });
}

/// Whether a statement runs what follows an exit if it was not taken.
fn is_guard(statement: &Statement) -> bool {
    matches!(statement, Statement::Rest(_))
        || matches!(statement, Statement::If { then, otherwise, .. }
            if then.statements.is_empty() != otherwise.statements.is_empty())
}

fn run_rest(derivative: &mut Derivative) {
    backward(derivative, &mut |block, _| {
        let statements = std::mem::take(&mut block.statements);
        for mut statement in statements {
            if is_guard(&statement) {
                for inner in statement.blocks_mut() {
                    block.statements.append(&mut inner.statements);
                }
            } else {
                block.statements.push(statement);
            }
        }
    });
}

fn keep_exit(derivative: &mut Derivative) {
    backward(derivative, &mut |block, _| {
        block.statements.retain(|statement| {
            !matches!(statement, Statement::Assign { place, value: Expression::Literal(_) } if place.is_whole())
        });
    });
}

fn keep_order(derivative: &mut Derivative) {
    ranges(derivative, &mut |range| range.reversed = !range.reversed);
}

fn skip_first(derivative: &mut Derivative) {
    ranges(derivative, &mut |range| {
        range.start = counting::plus(range.start.clone(), Expression::count(1));
    });
}

fn open_range(derivative: &mut Derivative) {
    ranges(derivative, &mut |range| range.closed = false);
}

fn forget_step(derivative: &mut Derivative) {
    ranges(derivative, &mut |range| range.step = None);
}

fn loads(derivative: &mut Derivative, change: fn(&mut Expression)) {
    expressions(derivative, &mut |expression| {
        if let Expression::Load { slot: Slot::At(position), .. } = expression {
            change(position);
        }
    });
}

fn next_slot(derivative: &mut Derivative) {
    loads(derivative, |position| *position = counting::plus(position.clone(), Expression::count(1)));
}

fn first_slot(derivative: &mut Derivative) {
    loads(derivative, |position| *position = Expression::count(0));
}

/// Where the forward pass keeps a value before it changes, the backward pass reads what it became.
fn last_version(derivative: &mut Derivative) {
    let Derivative { program, backward, .. } = derivative;
    for statement in &program.body.statements {
        let Statement::Let { variable, value: value @ (Expression::Variable(_) | Expression::Read(_)) } =
            statement
        else {
            continue;
        };
        if value.place().is_some_and(|place| program.variables[place.root].kind == Kind::Mutable) {
            backward.substitute(*variable, value);
        }
    }
}

fn exchange_entries(derivative: &mut Derivative) {
    statements(derivative, &mut |statement| {
        if let Statement::Entries(entries) = statement {
            let mut bound = entries.bound.iter_mut().filter(|variable| variable.is_some());
            if let (Some(first), Some(second)) = (bound.next(), bound.next()) {
                std::mem::swap(first, second);
            }
        }
    });
}

fn forget_upstream(derivative: &mut Derivative) {
    statements(derivative, &mut |statement| {
        if let Statement::Entries(entries) = statement {
            if let Some(upstream) = &mut entries.upstream {
                *upstream = Expression::Number(1.0);
            }
        }
    });
}

fn exchange_gradients(derivative: &mut Derivative) {
    let variables = &derivative.program.variables;
    let mut found: Vec<(usize, Ty)> = Vec::new();
    for (i, gradient) in derivative.gradients.iter().enumerate() {
        let Some(gradient) = gradient else { continue };
        let ty = variables[*gradient].ty.clone();
        match found.iter().find(|(_, other)| *other == ty) {
            Some((first, _)) => {
                let first = *first;
                derivative.gradients.swap(first, i);
                return;
            }
            None => found.push((i, ty)),
        }
    }
}

fn lose_sign(derivative: &mut Derivative) {
    applications(derivative, "neg", |application| application.operands.pop());
}

fn lose_term(derivative: &mut Derivative) {
    applications(derivative, "add", |application| Some(application.operands.swap_remove(0)));
}

fn lose_factor(derivative: &mut Derivative) {
    applications(derivative, "mul", |application| {
        let other = match &application.operands[..] {
            [Expression::Number(_), other] | [other, Expression::Number(_)] => other.clone(),
            _ => return None,
        };
        Some(other)
    });
}

fn exchange_quotient(derivative: &mut Derivative) {
    applications(derivative, "div", |application| {
        application.operands.reverse();
        None
    });
}

fn sine_for_cosine(derivative: &mut Derivative) {
    let sine: &'static Primitive =
        primitives::table().find(|primitive| primitive.name == "sin").expect("the table has a sine");
    expressions(derivative, &mut |expression| {
        if let Expression::Apply(application) = expression {
            if matches!(application.operation, Operation::Primitive(primitive) if primitive.name == "cos") {
                application.operation = Operation::Primitive(sine);
            }
        }
    });
}

/// The adjoints that are taken off a vector.
fn taken(derivative: &mut Derivative, change: fn(&Place) -> Expression) {
    expressions(derivative, &mut |expression| {
        if let Expression::Taken(vector) = expression {
            *expression = change(vector);
        }
    });
}

fn other_end(derivative: &mut Derivative) {
    taken(derivative, |vector| Expression::Read(vector.then(Projection::Index(Expression::count(0)))));
}

fn forget_pushed(derivative: &mut Derivative) {
    taken(derivative, |_| Expression::Number(0.0));
}

fn multiply_by_zero(derivative: &mut Derivative) {
    backward(derivative, &mut |block, _| {
        let statements = std::mem::take(&mut block.statements);
        for statement in statements {
            match statement {
                Statement::If { condition: Expression::Apply(application), then, otherwise }
                    if otherwise.statements.is_empty()
                        && matches!(application.operands[..], [_, Expression::Number(_)]) =>
                {
                    block.statements.extend(then.statements);
                }
                other => block.statements.push(other),
            }
        }
    });
}
