//! Loops from zero over elements `x[base + i]` go over the part `x[base..base + n]` of known length: then no index has
//! to be tested, and the compiler can use vector instructions. The forward loop touched all of these elements, so
//! the part is there.

use quote::quote;

use super::{adjoints, Derivative};
use crate::ir::{
    Block, Expression, Head, Kind, Loop, Name, Part, Place, Program, Projection, Range, Statement, Ty, Var,
    Verbatim,
};
use crate::primitives::counting;

pub(super) fn parts(derivative: &mut Derivative) {
    adjoints(derivative, &mut in_block);
}

fn in_block(block: &mut Block, program: &mut Program) {
    let mut out = Block::default();
    for mut statement in std::mem::take(&mut block.statements) {
        statement.blocks_mut().into_iter().for_each(|inner| in_block(inner, program));
        if let Statement::Loop(Loop { head: Head::Range(range), body, adjoint: None, .. }) = &mut statement {
            if starts_at_zero(range, program) && !body.statements.iter().any(Statement::has_loop) {
                out.statements.extend(rewrite(range, body, program));
            }
        }
        out.push(statement);
    }
    *block = out;
}

fn starts_at_zero(range: &Range, program: &Program) -> bool {
    let zero = matches!(&range.start, Expression::Literal(tokens) if tokens.to_string() == "0");
    zero && range.step.is_none() && program.variables[range.index].ty == Ty::Size
}

/// Accesses of one sequence at one distance.
struct Access {
    of: Place,
    base: Option<Verbatim>,
    variable: Option<Var>,
}

/// Rewrites the loop's body; gives the definitions of the parts.
fn rewrite(range: &Range, body: &mut Block, program: &mut Program) -> Vec<Statement> {
    let inside: Vec<Var> =
        body.statements.iter().flat_map(Statement::declares).chain([range.index]).collect();
    let mut accesses: Vec<Access> = Vec::new();
    for statement in &body.statements {
        each_place(statement, &mut |place| {
            let Some((of, base)) = split(place, range.index, &inside, program) else { return };
            if !accesses.iter().any(|access| alike(access, &of, base.as_ref())) {
                accesses.push(Access { of, base, variable: None });
            }
        });
    }
    let changed = changed(body);
    let mut definitions = Vec::new();
    let count = if range.closed {
        counting::plus(range.end.clone(), Expression::count(1))
    } else {
        range.end.clone()
    };
    for i in 0..accesses.len() {
        let root = accesses[i].of.root;
        let mutable = changed.contains(&root);
        let only = accesses.iter().filter(|access| access.of.root == root).count() == 1;
        if mutable && !(only && all_are(body, root, &accesses[i], range.index, &inside, program)) {
            continue;
        }
        let element = program.place_type(&accesses[i].of).element();
        let ty = Ty::Reference { mutable, target: Box::new(Ty::Slice(Box::new(element))) };
        let span = program.variables[root].span;
        let variable = program.variable(Name::Part(root), ty, Kind::Local, span);
        let first = accesses[i].base.clone().map(Expression::Verbatim);
        let part = Part { of: accesses[i].of.clone(), mutable, first, count: count.clone() };
        definitions.push(Statement::Let { variable, value: Expression::Part(Box::new(part)) });
        accesses[i].variable = Some(variable);
    }
    for statement in &mut body.statements {
        each_place_mut(statement, &mut |place| {
            let Some((of, base)) = split(place, range.index, &inside, program) else { return };
            let access = accesses.iter().find(|access| alike(access, &of, base.as_ref()));
            if let Some(variable) = access.and_then(|access| access.variable) {
                *place = Place::whole(variable).then(Projection::Index(Expression::Variable(range.index)));
            }
        });
    }
    definitions
}

/// A place `of[base + index]` taken apart, where the sequence does not change in the loop.
fn split(place: &Place, index: Var, inside: &[Var], program: &Program) -> Option<(Place, Option<Verbatim>)> {
    let (Projection::Index(position), before) = place.path.split_last()? else { return None };
    let of = Place { root: place.root, path: before.to_vec() };
    let ty = program.place_type(&of);
    // A reference is gone through by itself.
    let of = match (&of.path[..], ty.value()) {
        ([Projection::Deref], Ty::Slice(_)) => Place::whole(of.root),
        _ => of,
    };
    if !matches!(ty.value(), Ty::Slice(_) | Ty::Array(..) | Ty::List(_)) || !ty.element().is_copy() {
        return None;
    }
    let mut fixed = !inside.contains(&of.root);
    of.visit(&mut |step| step.visit_variables(&mut |read| fixed &= !inside.contains(&read)));
    let base = base(position, index)?;
    for (_, read) in base.iter().flat_map(|base| &base.reads) {
        fixed &= !inside.contains(read);
    }
    fixed.then_some((of, base))
}

/// The terms beside the index in a sum; the outer `None` if the position is none.
#[allow(clippy::option_option)] // A position without other terms is one, too.
fn base(position: &Expression, index: Var) -> Option<Option<Verbatim>> {
    match position {
        Expression::Variable(variable) => (*variable == index).then_some(None),
        Expression::Verbatim(text) => {
            let (name, _) = text.reads.iter().find(|(_, variable)| *variable == index)?;
            let mut terms = Vec::new();
            summands(&syn::parse2(text.tokens.clone()).ok()?, &mut terms);
            let is_index =
                |term: &syn::Expr| matches!(term, syn::Expr::Path(path) if path.path.is_ident(name));
            let at = terms.iter().position(is_index)?;
            terms.remove(at);
            let tokens = quote!(#(#terms)+*);
            let mentions = tokens.to_string().contains(name.as_str());
            let reads = text.reads.iter().filter(|(_, variable)| *variable != index).cloned().collect();
            let base = Verbatim { tokens, reads, ..text.clone() };
            (!mentions && !terms.is_empty()).then_some(Some(base))
        }
        _ => None,
    }
}

fn summands(expression: &syn::Expr, terms: &mut Vec<syn::Expr>) {
    match expression {
        syn::Expr::Paren(inner) => summands(&inner.expr, terms),
        syn::Expr::Binary(binary) if matches!(binary.op, syn::BinOp::Add(_)) => {
            summands(&binary.left, terms);
            summands(&binary.right, terms);
        }
        other => terms.push(other.clone()),
    }
}

fn alike(access: &Access, of: &Place, base: Option<&Verbatim>) -> bool {
    let text = |base: &Verbatim| (base.tokens.to_string(), base.reads.clone());
    super::sums::same(&access.of, of) && access.base.as_ref().map(text) == base.map(text)
}

/// The variables that the block writes to.
fn changed(body: &Block) -> Vec<Var> {
    let mut changed = Vec::new();
    body.visit(&mut |statement| match statement {
        Statement::Assign { place, .. } | Statement::Accumulate { place, .. } => changed.push(place.root),
        Statement::Entries(entries) => {
            changed.extend(entries.mutable.iter().flatten().map(|place| place.root));
        }
        _ => {}
    });
    changed
}

/// Whether all that the block says of a variable is this access, in statements that always run.
fn all_are(body: &Block, root: Var, access: &Access, index: Var, inside: &[Var], program: &Program) -> bool {
    let mut mentions = 0;
    body.visit(&mut |statement| {
        statement.visit_reads(&mut |read| mentions += usize::from(read == root));
        match statement {
            Statement::Assign { place, .. } | Statement::Accumulate { place, .. } => {
                mentions += usize::from(place.root == root);
            }
            Statement::Entries(entries) => {
                mentions += entries.mutable.iter().flatten().filter(|place| place.root == root).count();
            }
            _ => {}
        }
    });
    let mut found = 0;
    for statement in &body.statements {
        each_place(statement, &mut |place| {
            let split = split(place, index, inside, program);
            found += usize::from(split.is_some_and(|(of, base)| alike(access, &of, base.as_ref())));
        });
    }
    mentions == found
}

/// The places of a statement itself.
fn each_place(statement: &Statement, see: &mut dyn FnMut(&Place)) {
    if let Statement::Assign { place, .. } | Statement::Accumulate { place, .. } = statement {
        see(place);
    }
    if matches!(statement, Statement::Let { .. } | Statement::Assign { .. } | Statement::Accumulate { .. }) {
        statement.visit_expressions(&mut |expression| {
            if let Expression::Read(place) = expression {
                see(place);
            }
        });
    }
}

fn each_place_mut(statement: &mut Statement, see: &mut dyn FnMut(&mut Place)) {
    if let Statement::Assign { place, .. } | Statement::Accumulate { place, .. } = statement {
        see(place);
    }
    if let Statement::Let { value, .. }
    | Statement::Assign { value, .. }
    | Statement::Accumulate { value, .. } = statement
    {
        in_expression(value, see);
    }
}

fn in_expression(expression: &mut Expression, see: &mut dyn FnMut(&mut Place)) {
    match expression {
        Expression::Read(place) => see(place),
        Expression::Borrow(inner) => in_expression(inner, see),
        Expression::Apply(application) => {
            application.operands.iter_mut().for_each(|operand| in_expression(operand, see));
        }
        Expression::Aggregate(_, elements) => {
            for element in elements {
                in_expression(element, see);
            }
        }
        _ => {}
    }
}
