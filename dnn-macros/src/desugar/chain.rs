//! Iterator chains: what is gone through, what happens to each item, and the loops that do the same.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Stmt};

use super::assemble::Group;
use super::item::{Item, Slot};
use super::{Desugarer, unparenthesized};
use crate::parse::binding_of;

/// Methods that make an iterator of their receiver.
const SOURCES: &[&str] = &[
    "iter",
    "iter_mut",
    "into_iter",
    "windows",
    "chunks",
    "chunks_exact",
    "chunks_mut",
    "chunks_exact_mut",
    "column_iter",
    "column_iter_mut",
    "row_iter",
    "row_iter_mut",
];

/// Those whose items are rows and columns of a matrix.
const SLICES: &[&str] = &["row_iter", "column_iter", "row_iter_mut", "column_iter_mut"];

/// Methods of an iterator that give one.
pub(super) const ADAPTERS: &[&str] = &[
    "copied",
    "cloned",
    "map",
    "zip",
    "enumerate",
    "rev",
    "skip",
    "take",
    "step_by",
    "chain",
    "filter",
    "filter_map",
    "take_while",
    "skip_while",
    "map_while",
    "scan",
    "flat_map",
    "flatten",
    "inspect",
    "by_ref",
    "peekable",
    "fuse",
    "cycle",
];

/// Loops, one in the other, and what the innermost gives at each step.
pub(super) struct Chain {
    /// What is declared before the loops.
    pub(super) before: Vec<Stmt>,
    pub(super) levels: Vec<Level>,
    pub(super) item: Item,
    /// As many items as the one level has, each with its own: then adapters can go to the base.
    pub(super) even: bool,
    /// What comes after this, from `chain`.
    pub(super) next: Option<Box<Chain>>,
    pub(super) groups: Vec<Group>,
}

/// One loop.
pub(super) struct Level {
    pub(super) base: Expr,
    /// The pattern: slots and tuples.
    pub(super) pattern: Item,
    /// What runs before the item is used, and after.
    pub(super) steps: Vec<Stmt>,
    pub(super) after: Vec<Stmt>,
}

impl Level {
    pub(super) fn copy(&self) -> Self {
        Self {
            base: self.base.clone(),
            pattern: self.pattern.clone(),
            steps: self.steps.clone(),
            after: self.after.clone(),
        }
    }
}

impl Chain {
    pub(super) fn over(base: Expr) -> Self {
        let slot = Item::Slot(Slot::default());
        let level = Level { base, pattern: slot.clone(), steps: Vec::new(), after: Vec::new() };
        Self {
            before: Vec::new(),
            levels: vec![level],
            item: slot,
            even: true,
            next: None,
            groups: Vec::new(),
        }
    }

    pub(super) fn level(&mut self) -> &mut Level {
        self.levels.last_mut().expect("a chain has a level")
    }

    /// Whether nothing but the base's own adapters has been seen.
    pub(super) fn is_bare(&self) -> bool {
        self.levels.len() == 1 && self.levels[0].steps.is_empty() && matches!(self.item, Item::Slot(_))
    }
}

/// Whether an expression is seen to be an iterator.
pub(super) fn is_iterator(expression: &Expr) -> bool {
    match expression {
        Expr::Paren(inner) => matches!(*inner.expr, Expr::Range(_)) || is_iterator(&inner.expr),
        Expr::MethodCall(call) => {
            let name = call.method.to_string();
            SOURCES.contains(&name.as_str())
                || ADAPTERS.contains(&name.as_str()) && is_iterator(&call.receiver)
        }
        Expr::Call(call) => iterator_function(call).is_some(),
        _ => false,
    }
}

/// `iter::once`, `std::iter::zip` and the like.
pub(super) fn iterator_function(call: &syn::ExprCall) -> Option<String> {
    let Expr::Path(path) = &*call.func else { return None };
    let segments: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match &segments[..] {
        [.., module, name] if module == "iter" => Some(name.clone()),
        _ => None,
    }
}

impl Desugarer<'_, '_> {
    /// The chain that an expression is, if it is one.
    pub(super) fn chain(&mut self, expression: &Expr) -> Option<Chain> {
        match expression {
            Expr::Paren(inner) if matches!(*inner.expr, Expr::Range(_)) => {
                Some(Chain::over(expression.clone()))
            }
            Expr::Paren(inner) => self.chain(&inner.expr),
            Expr::Path(path) => {
                let binding = path.path.get_ident().and_then(binding_of)?;
                let iterator = self.deferred.get(&binding).filter(|value| is_iterator(value)).cloned()?;
                let iterator = self.renamed(&iterator);
                self.chain(&iterator)
            }
            Expr::MethodCall(call) => {
                let name = call.method.to_string();
                if name == "into_iter" {
                    if let Some(chain) = self.chain(&call.receiver) {
                        return Some(chain);
                    }
                }
                if let Some(chain) = self.slices(call) {
                    return Some(chain);
                }
                if SOURCES.contains(&name.as_str()) {
                    return Some(Chain::over(expression.clone()));
                }
                if !ADAPTERS.contains(&name.as_str()) {
                    return None;
                }
                let chain = self.chain(&call.receiver)?;
                self.adapted(chain, call)
            }
            Expr::Call(call) => match (iterator_function(call)?.as_str(), &call.args) {
                ("once", args) if args.len() == 1 => {
                    let value = &args[0];
                    Some(Chain::over(syn::parse_quote_spanned!(value.span()=> [#value])))
                }
                ("zip", args) if args.len() == 2 => {
                    let first = self.iterable(&args[0]);
                    self.zipped(first, [&args[0], &args[1]], call)
                }
                (name, _) => {
                    let what = format!("the iterator `iter::{name}`");
                    self.unsupported(&call.func, &what, "write a loop");
                    None
                }
            },
            _ => None,
        }
    }

    /// The chain that a loop over the expression goes through.
    pub(super) fn iterable(&mut self, expression: &Expr) -> Chain {
        self.chain(expression).unwrap_or_else(|| Chain::over(expression.clone()))
    }

    /// A `for` loop over a chain: the loops that do the same.
    pub(super) fn chained_loop(&mut self, each: &syn::ExprForLoop) -> Option<Expr> {
        if !needs_loops(&each.expr) && !self.is_deferred(&each.expr) {
            return None;
        }
        let chain = self.chain(&each.expr)?;
        if chain.is_bare() && chain.next.is_none() {
            // All of it went to the base.
            let (pattern, base, body) = (&each.pat, &chain.levels[0].base, &each.body);
            let (attributes, label) = (&each.attrs, &each.label);
            let plain: Expr =
                syn::parse_quote_spanned!(each.span()=> #(#attributes)* #label for #pattern in #base #body);
            return (quote::quote!(#plain).to_string() != quote::quote!(#each).to_string()).then_some(plain);
        }
        if chain.levels.iter().any(|level| !level.after.is_empty()) && may_jump(&each.body.to_token_stream())
        {
            let help = "write a loop over the numbers of the rows or columns";
            self.unsupported(&each.expr, "a jump in a loop that changes rows or columns", help);
            return Some(syn::parse_quote!(()));
        }
        let mut each = each.clone();
        // The loop that is left may be several: a block around them is left in its place.
        let whole = (chain.next.is_some() || chain.levels.len() > 1).then(|| {
            self.fresh("chain", each.span(), false);
            syn::Lifetime::new(&format!("'chain{}", self.bindings.len()), each.span())
        });
        let leaves = whole.as_ref().is_some_and(|whole| {
            let own = each.label.as_ref().map(|label| label.name.clone());
            let mut leave = Leave { own, whole, loops: 0, found: false };
            leave.visit_block_mut(&mut each.body);
            leave.found
        });
        let statements = self.assembled(chain, each.label.as_ref(), |this, item, body| {
            // Each part has a copy of the body, with names of its own.
            let Expr::ForLoop(copy) = this.renamed(&Expr::ForLoop(each.clone())) else { return };
            this.bind(&copy.pat, item, body);
            body.extend(copy.body.stmts);
        });
        if leaves {
            return Some(syn::parse_quote_spanned!(each.span()=> #whole: { #(#statements)* }));
        }
        Some(match &statements[..] {
            [Stmt::Expr(only, _)] => only.clone(),
            _ => super::block(&statements, None, &each),
        })
    }

    fn is_deferred(&self, expression: &Expr) -> bool {
        match unparenthesized(expression) {
            Expr::Path(path) => path
                .path
                .get_ident()
                .and_then(binding_of)
                .is_some_and(|name| self.deferred.contains_key(&name)),
            _ => false,
        }
    }
}

/// Whether a `for` loop over the expression has to become other loops.
fn needs_loops(expression: &Expr) -> bool {
    const PLAIN: &[&str] = &["copied", "cloned", "zip", "enumerate", "rev", "skip", "take", "step_by"];
    match expression {
        Expr::Paren(inner) => needs_loops(&inner.expr),
        Expr::MethodCall(call) => {
            let name = call.method.to_string();
            SLICES.contains(&name.as_str())
                || ADAPTERS.contains(&name.as_str())
                    && (!PLAIN.contains(&name.as_str())
                        || needs_loops(&call.receiver)
                        || call.args.iter().any(needs_loops))
        }
        _ => false,
    }
}

/// Whether there is a jump in tokens, wherever it goes.
fn may_jump(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(word) => ["break", "continue", "return"].iter().any(|jump| word == jump),
        TokenTree::Punct(sign) => sign.as_char() == '?',
        TokenTree::Group(group) => may_jump(&group.stream()),
        TokenTree::Literal(_) => false,
    })
}

/// Lets what leaves the loop leave the whole in its place.
struct Leave<'w> {
    own: Option<syn::Lifetime>,
    whole: &'w syn::Lifetime,
    loops: usize,
    found: bool,
}

impl VisitMut for Leave<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Closure(_) => {}
            Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_) => {
                self.loops += 1;
                visit_mut::visit_expr_mut(self, expression);
                self.loops -= 1;
            }
            Expr::Break(jump) => {
                let leaves = match &jump.label {
                    None => self.loops == 0,
                    label => *label == self.own,
                };
                if leaves {
                    jump.label = Some(self.whole.clone());
                    self.found = true;
                }
                visit_mut::visit_expr_break_mut(self, jump);
            }
            other => visit_mut::visit_expr_mut(self, other),
        }
    }
}
