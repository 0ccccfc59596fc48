//! Declarations without a value move to where the value comes: `let x; .. x = v;` is `let x = v;`.
//!
//! A name that only the body of a loop mentions may be declared there: the first iteration finds it without a value,
//! so that rustc makes each iteration assign it before it reads it.

use std::collections::HashMap;

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, Ident, Local, Pat, Stmt};

use super::names::count;
use super::{unparenthesized, untyped};
use crate::parse::binding_of;

/// Moves the declarations of a body. Those that more than one path assigns stay, in front of the first mention.
pub(super) fn define(body: &mut Block) {
    Declarations.visit_block_mut(body);
}

struct Declarations;

impl VisitMut for Declarations {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_block_mut(&mut self, block: &mut Block) {
        let mut statements = Vec::with_capacity(block.stmts.len());
        let mut waiting = Vec::new();
        for statement in std::mem::take(&mut block.stmts) {
            match statement {
                Stmt::Local(local) if local.init.is_none() => waiting.extend(single(local)),
                other => statements.push(other),
            }
        }
        // The last one first: what is put in front of the same statement keeps its order.
        for local in waiting.into_iter().rev() {
            settle(&mut statements, local);
        }
        block.stmts = statements;
        visit_mut::visit_block_mut(self, block);
    }
}

/// One declaration for each name of a tuple.
fn single(local: Local) -> Vec<Local> {
    match &local.pat {
        Pat::Tuple(names) => {
            names.elems.iter().flat_map(|name| single(Local { pat: name.clone(), ..local.clone() })).collect()
        }
        _ => vec![local],
    }
}

/// Puts a declaration where the first value comes, as far inside as all mentions are.
fn settle(statements: &mut Vec<Stmt>, local: Local) {
    let Pat::Ident(name) = untyped(&local.pat) else {
        statements.insert(0, Stmt::Local(local));
        return;
    };
    let name = name.ident.clone();
    let mentions: Vec<usize> =
        (0..statements.len()).filter(|index| uses(&statements[*index], &name) > 0).collect();
    let Some(&first) = mentions.first() else { return };
    if let Some(value) = assigned(&statements[first], &name) {
        let pattern = &local.pat;
        statements[first] = syn::parse_quote!(let #pattern = #value;);
        return;
    }
    let all = uses(&statements[first], &name);
    let mut inside = Inside { name, uses: all, local: Some(local) };
    if mentions.len() == 1 {
        inside.visit_stmt_mut(&mut statements[first]);
    }
    if let Some(local) = inside.local {
        statements.insert(first, Stmt::Local(local));
    }
}

/// The value of `name = value;`.
fn assigned<'s>(statement: &'s Stmt, name: &Ident) -> Option<&'s Expr> {
    let Stmt::Expr(Expr::Assign(assign), _) = statement else { return None };
    match unparenthesized(&assign.left) {
        Expr::Path(path) if path.path.is_ident(name) => Some(&assign.right),
        _ => None,
    }
}

fn uses(tokens: &impl ToTokens, name: &Ident) -> usize {
    let mut uses = HashMap::new();
    count(&tokens.to_token_stream(), &mut uses);
    binding_of(name).and_then(|binding| uses.get(&binding).copied()).unwrap_or(0)
}

/// Settles a declaration in the block of a statement that has all of its uses.
struct Inside {
    name: Ident,
    uses: usize,
    local: Option<Local>,
}

impl VisitMut for Inside {
    fn visit_item_mut(&mut self, _: &mut syn::Item) {}

    fn visit_expr_closure_mut(&mut self, _: &mut syn::ExprClosure) {}

    fn visit_block_mut(&mut self, block: &mut Block) {
        if uses(block, &self.name) == self.uses {
            if let Some(local) = self.local.take() {
                settle(&mut block.stmts, local);
            }
        }
    }
}
