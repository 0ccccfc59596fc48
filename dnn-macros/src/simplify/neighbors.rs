//! Loops that add to the adjoints of neighbors, `x[i]` and `x[i + 1]`: what the next iteration adds to anyway is
//! carried over in a local. Adding to it in memory twice takes 2 to 3 times as long on Rosenbrock's function.

use super::{Derivative, adjoints};
use crate::ir::{
    Block, Expression, Head, Kind, Loop, Name, Place, Program, Projection, Range, Statement, Ty, Var,
};
use crate::primitives::counting;
use crate::simplify::sums::sum;

pub(super) fn neighbors(derivative: &mut Derivative) {
    adjoints(derivative, &mut |block, program| in_block(block, program));
    let mut forward = std::mem::take(&mut derivative.program.body);
    in_fused(&mut forward, &mut derivative.program);
    derivative.program.body = forward;
}

/// The loops of the backward pass.
fn in_block(block: &mut Block, program: &mut Program) {
    let mut out = Block::default();
    for mut statement in std::mem::take(&mut block.statements) {
        statement.blocks_mut().into_iter().for_each(|inner| in_block(inner, program));
        match statement {
            Statement::Loop(Loop { head: Head::Range(range), mut body, number, adjoint: None }) => {
                let carried = carry(&range, &mut body, None, program);
                let repeat = Loop { head: Head::Range(range), body, number, adjoint: None };
                surround(&mut out, repeat, carried);
            }
            other => out.push(other),
        }
    }
    *block = out;
}

/// The adjoints of fused loops.
fn in_fused(block: &mut Block, program: &mut Program) {
    let mut out = Block::default();
    for mut statement in std::mem::take(&mut block.statements) {
        if let Statement::Loop(repeat) = &mut statement {
            in_fused(&mut repeat.body, program);
        } else {
            statement.blocks_mut().into_iter().for_each(|inner| in_fused(inner, program));
        }
        match statement {
            Statement::Loop(Loop { head: Head::Range(range), body, number, adjoint: Some(mut adjoint) }) => {
                let carried = carry(&range, &mut adjoint, Some(&body), program);
                let repeat = Loop { head: Head::Range(range), body, number, adjoint: Some(adjoint) };
                surround(&mut out, repeat, carried);
            }
            other => out.push(other),
        }
    }
    *block = out;
}

fn surround(out: &mut Block, repeat: Loop, carried: Vec<Carried>) {
    let (before, after): (Vec<_>, Vec<_>) =
        carried.into_iter().map(|carried| (carried.before, carried.after)).unzip();
    out.statements.extend(before);
    out.push(Statement::Loop(repeat));
    out.statements.extend(after);
}

/// What stands around a loop that carries an adjoint.
struct Carried {
    before: Statement,
    after: Statement,
}

/// Rewrites the contributions in `body`; `other` is the forward part of a fused loop.
fn carry(range: &Range, body: &mut Block, other: Option<&Block>, program: &mut Program) -> Vec<Carried> {
    if range.step.is_some() || program.variables[range.index].ty != Ty::Size {
        return Vec::new();
    }
    let mut roots: Vec<Var> = Vec::new();
    for statement in &body.statements {
        if let Statement::Accumulate { place, .. } = statement {
            if !roots.contains(&place.root) {
                roots.push(place.root);
            }
        }
    }
    let mut all = Vec::new();
    for root in roots {
        let elsewhere =
            other.is_some_and(|other| other.statements.iter().any(|statement| statement.mentions(root) > 0));
        let Some([low, high]) = pair(body, root, range.index, program).filter(|_| !elsewhere) else {
            continue;
        };
        all.push(carry_one(range, body, [low, high], program));
    }
    all
}

/// The statements that add to two neighbors, the lower first, if nothing else in the block mentions the adjoint.
fn pair(body: &Block, root: Var, index: Var, program: &Program) -> Option<[(usize, i64); 2]> {
    let mut found: Vec<(usize, i64)> = Vec::new();
    for (i, statement) in body.statements.iter().enumerate() {
        match statement {
            Statement::Accumulate { place, value } if place.root == root => {
                let mut again = false;
                value.visit_variables(&mut |read| again |= read == root);
                let [Projection::Index(position)] = &place.path[..] else { return None };
                if again || !program.place_type(place).is_scalar() {
                    return None;
                }
                found.push((i, distance(position, index)?));
            }
            other if other.mentions(root) > 0 => return None,
            _ => {}
        }
    }
    found.sort_by_key(|(_, distance)| *distance);
    match found[..] {
        [low, high] if high.1 == low.1 + 1 => Some([low, high]),
        _ => None,
    }
}

/// `c` in an index `i + c`.
fn distance(position: &Expression, index: Var) -> Option<i64> {
    match position {
        Expression::Variable(variable) => (*variable == index).then_some(0),
        Expression::Verbatim(text) => {
            let [(placeholder, variable)] = &text.reads[..] else { return None };
            let syn::Expr::Binary(binary) = syn::parse2(text.tokens.clone()).ok()? else { return None };
            let is_index =
                |side: &syn::Expr| matches!(side, syn::Expr::Path(path) if path.path.is_ident(placeholder));
            let number = |side: &syn::Expr| match side {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => {
                    number.base10_parse::<i64>().ok()
                }
                _ => None,
            };
            let sides = (&*binary.left, &*binary.right);
            let distance = match binary.op {
                syn::BinOp::Add(_) if is_index(sides.0) => number(sides.1)?,
                syn::BinOp::Add(_) if is_index(sides.1) => number(sides.0)?,
                syn::BinOp::Sub(_) if is_index(sides.0) => -number(sides.1)?,
                _ => return None,
            };
            (*variable == index).then_some(distance)
        }
        _ => None,
    }
}

/// The element that both this iteration and the next add to gets the sum of both from the next.
fn carry_one(
    range: &Range,
    body: &mut Block,
    [low, high]: [(usize, i64); 2],
    program: &mut Program,
) -> Carried {
    // Upward the next iteration has the higher neighbor as its lower one.
    let (done, open) = if range.reversed { (high, low) } else { (low, high) };
    let Statement::Accumulate { place: first, value } = &body.statements[open.0] else {
        unreachable!("a pair are two contributions")
    };
    let (root, value) = (first.root, value.clone());
    let ty = program.place_type(first).value().clone();
    let span = program.variables[root].span;
    let mut variable =
        |name: &str, kind: Kind| program.variable(Name::Wish(name.to_owned()), ty.clone(), kind, span);
    let (carried, next) = (variable("carried", Kind::Mutable), variable("next", Kind::Local));
    body.statements[open.0] = Statement::Let { variable: next, value };
    if let Statement::Accumulate { value, .. } = &mut body.statements[done.0] {
        *value = sum(Expression::Variable(carried), value.clone(), &ty, span);
    }
    body.push(Statement::Assign { place: Place::whole(carried), value: Expression::Variable(next) });
    // The last iteration leaves its open neighbor behind, if there was one.
    let position = match (range.reversed, range.closed) {
        (true, _) => shifted(range.start.clone(), open.1),
        (false, true) => shifted(range.end.clone(), open.1),
        (false, false) => shifted(range.end.clone(), open.1 - 1),
    };
    let place = Place::whole(root).then(Projection::Index(position));
    let add = Statement::Accumulate { place, value: Expression::Variable(carried) };
    let ran = counting::is_any(range);
    Carried {
        before: Statement::Let { variable: carried, value: Expression::Number(0.0) },
        after: Statement::If {
            condition: ran,
            then: Block { statements: vec![add] },
            otherwise: Block::default(),
        },
    }
}

fn shifted(position: Expression, by: i64) -> Expression {
    let distance = Expression::count(usize::try_from(by.unsigned_abs()).expect("distances are small"));
    if by < 0 { counting::minus(position, distance) } else { counting::plus(position, distance) }
}
