//! Vectors that a counted loop fills, one push in every iteration: they have their length from the beginning, and the
//! loop assigns their elements. Then the adjoint is indexed, too, and compilers use vector instructions: a vector that
//! is collected and summed up takes half the time so.

use super::cost;
use crate::ir::{Block, Expression, Kind, Place, Program, Projection, Range, Statement, Ty};
use crate::primitives::counting;

/// Rewrites all such vectors.
pub(super) fn filled(program: &mut Program) {
    let mut body = std::mem::take(&mut program.body);
    in_block(&mut body, program);
    program.body = body;
}

fn in_block(block: &mut Block, program: &Program) {
    for statement in &mut block.statements {
        statement.blocks_mut().into_iter().for_each(|inner| in_block(inner, program));
    }
    let mut at = 0;
    while at < block.statements.len() {
        if let Some((first, vector)) = vector(block, at, program) {
            at -= rewrite(block, first, at, &vector, program);
        }
        at += 1;
    }
}

/// The vector that the loop at `at` fills, and where the definition is that makes it empty.
fn vector(block: &Block, at: usize, program: &Program) -> Option<(usize, Place)> {
    let Statement::Loop(repeat) = &block.statements[at] else { return None };
    let range = repeat.range().filter(|range| cost::is_counted(repeat) && range.is_plain())?;
    let vectors = repeat.body.statements.iter().filter_map(|statement| match statement {
        Statement::Assign { place, .. } => place.grown().filter(Place::is_whole),
        _ => None,
    });
    vectors.into_iter().find_map(|vector| {
        let root = vector.root;
        let known = &program.variables[root];
        let Ty::List(element) = &known.ty else { return None };
        if known.kind != Kind::Mutable || !element.is_neutral() || !element.is_copy() {
            return None;
        }
        // The push is all that the loop does with it.
        let mut bounds = 0;
        for bound in [&range.start, &range.end] {
            bound.visit_variables(&mut |read| bounds += usize::from(read == root));
        }
        let inside: usize = repeat.body.statements.iter().map(|inner| inner.mentions(root)).sum();
        if inside != 1 || bounds != 0 {
            return None;
        }
        let before = &block.statements[..at];
        let first = before.iter().rposition(|statement| statement.declares() == [root])?;
        let untouched = before[first + 1..].iter().all(|statement| statement.mentions(root) == 0);
        (untouched && is_empty(block, first, program)).then_some((first, vector))
    })
}

/// Whether a definition makes an empty vector.
fn is_empty(block: &Block, definition: usize, program: &Program) -> bool {
    match &block.statements[definition] {
        Statement::Bind { pattern, value } => pattern.variables.len() == 1 && is_empty_text(&value.tokens),
        Statement::Let { value: Expression::Verbatim(text), .. } => is_empty_text(&text.tokens),
        Statement::Let { value: Expression::Variable(_), .. } => {
            intermediate(block, definition, program).is_some_and(|inner| is_empty(block, inner, program))
        }
        _ => false,
    }
}

/// The definition in front of another one that is a mere name for it.
fn intermediate(block: &Block, definition: usize, program: &Program) -> Option<usize> {
    let Statement::Let { value: Expression::Variable(inner), .. } = &block.statements[definition] else {
        return None;
    };
    let before = definition.checked_sub(1)?;
    let named = program.variables[*inner].name == crate::ir::Name::Intermediate;
    (named && block.statements[before].declares() == [*inner]).then_some(before)
}

/// `Vec::new()`, `Vec::with_capacity(n)`
fn is_empty_text(tokens: &proc_macro2::TokenStream) -> bool {
    let Ok(syn::Expr::Call(call)) = syn::parse2(tokens.clone()) else { return false };
    let syn::Expr::Path(function) = &*call.func else { return false };
    let mut names = function.path.segments.iter().rev().map(|segment| segment.ident.to_string());
    let name = names.next();
    names.next().is_some_and(|ty| ty == "Vec")
        && match (name.as_deref(), call.args.first()) {
            (Some("new"), None) => true,
            (Some("with_capacity"), Some(capacity)) => is_size(capacity),
            _ => false,
        }
}

/// Whether an expression is a name, a number or a length: what need not be evaluated.
fn is_size(capacity: &syn::Expr) -> bool {
    match capacity {
        syn::Expr::Path(_) | syn::Expr::Lit(_) => true,
        syn::Expr::MethodCall(call) => call.method == "len" && matches!(*call.receiver, syn::Expr::Path(_)),
        _ => false,
    }
}

/// Defines the vector right before the loop, and lets the loop assign. Gives back how many statements there are less
/// in front of the loop.
fn rewrite(block: &mut Block, first: usize, at: usize, vector: &Place, program: &Program) -> usize {
    let from = intermediate(block, first, program).unwrap_or(first);
    let Statement::Loop(repeat) = &mut block.statements[at] else { return 0 };
    let Some(range) = repeat.range() else { return 0 };
    let length = cost::trips(range, program);
    let position = position(range, program);
    let element = program.variables[vector.root].ty.element();
    let value = counting::copies(Expression::Neutral(element.clone()), length, Ty::List(Box::new(element)));
    for statement in &mut repeat.body.statements {
        if let Statement::Assign { place, .. } = statement {
            if place.root == vector.root {
                *place = vector.then(Projection::Index(position.clone()));
            }
        }
    }
    block.statements.insert(at, Statement::Let { variable: vector.root, value });
    block.statements.drain(from..=first);
    first - from
}

/// Which element the running iteration gives.
fn position(range: &Range, program: &Program) -> Expression {
    let zero = matches!(&range.start, Expression::Literal(tokens) if tokens.to_string() == "0");
    if zero && program.variables[range.index].ty == Ty::Size {
        return Expression::Variable(range.index);
    }
    cost::offset(range)
}
