//! Name resolution of locals: every name that a pattern binds becomes unique in the whole body, so that later
//! stages need no scopes. `x` becomes `x__local_3`, which no one writes.

use std::collections::HashMap;

use proc_macro2::{Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Item, ItemConst, ItemStatic, Pat, Stmt};

use super::{Binding, patterns};

/// Stands between a name and its number.
pub(crate) const BINDING_MARK: &str = "__local_";

/// Macros that build a value from expressions with commas or semicolons between them.
pub(crate) const VALUE_MACROS: &[&str] = &["vec", "vector", "dvector", "matrix", "dmatrix", "point"];

/// The expressions in a macro that builds a value.
pub(crate) fn values_of(call: &syn::Macro) -> Vec<Expr> {
    let name = call.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    let parts = VALUE_MACROS.contains(&name.as_str()).then(|| parts.parse2(call.tokens.clone()).ok());
    parts.flatten().into_iter().flatten().filter_map(Result::ok).collect()
}

/// Expressions, and what stands between them.
fn parts(input: syn::parse::ParseStream<'_>) -> syn::Result<Vec<Result<Expr, TokenTree>>> {
    let mut parts = Vec::new();
    while !input.is_empty() {
        let separator = input.peek(syn::Token![,]) || input.peek(syn::Token![;]);
        parts.push(if separator { Err(input.parse()?) } else { Ok(input.parse()?) });
    }
    Ok(parts)
}

/// The number of the binding that a resolved name means.
pub(crate) fn binding_of(name: &Ident) -> Option<usize> {
    name.to_string().rsplit_once(BINDING_MARK)?.1.parse().ok()
}

pub(super) struct Resolver {
    scopes: Vec<HashMap<String, Ident>>,
    bindings: Vec<Binding>,
    /// How many constants have got another name.
    constants: usize,
    /// Whether this is the body of a function in the body.
    inner: bool,
}

impl Resolver {
    pub(super) fn new() -> Self {
        Self { scopes: vec![HashMap::new()], bindings: Vec::new(), constants: 0, inner: false }
    }

    pub(super) fn finish(self) -> Vec<Binding> {
        self.bindings
    }

    pub(super) fn parameter(&mut self, name: &Ident, mutable: bool) -> usize {
        let resolved = self.bind(name, mutable);
        binding_of(&resolved).unwrap_or_default()
    }

    pub(super) fn body(&mut self, block: &mut syn::Block) {
        self.visit_block_mut(block);
    }

    /// A new binding in the innermost scope.
    pub(super) fn bind(&mut self, name: &Ident, mutable: bool) -> Ident {
        let plain = name.to_string();
        let plain = plain.strip_prefix("r#").unwrap_or(&plain);
        let resolved = Ident::new(&format!("{plain}{BINDING_MARK}{}", self.bindings.len()), name.span());
        self.bindings.push(Binding { name: name.to_string(), span: name.span(), mutable });
        self.scopes
            .last_mut()
            .expect("the function's scope is open")
            .insert(name.to_string(), resolved.clone());
        resolved
    }

    fn lookup(&self, name: &Ident) -> Option<Ident> {
        let text = name.to_string();
        let resolved = self.scopes.iter().rev().find_map(|scope| scope.get(&text))?;
        let mut resolved = resolved.clone();
        resolved.set_span(name.span());
        Some(resolved)
    }

    fn scope(&mut self, inside: impl FnOnce(&mut Self)) {
        self.scopes.push(HashMap::new());
        inside(self);
        self.scopes.pop();
    }

    fn pattern(&mut self, pattern: &mut Pat, refutable: bool) {
        patterns::Binder { resolver: self, refutable, alternatives: None }.visit_pat_mut(pattern);
    }

    /// The arguments of a macro that builds a value: expressions like others, with names of their own.
    fn values(&mut self, call: &mut syn::Macro) -> Option<()> {
        let name = call.path.segments.last()?.ident.to_string();
        if !VALUE_MACROS.contains(&name.as_str()) {
            return None;
        }
        let parts = parts.parse2(call.tokens.clone()).ok()?;
        call.tokens = TokenStream::new();
        for part in parts {
            match part {
                Ok(mut value) => {
                    self.visit_expr_mut(&mut value);
                    value.to_tokens(&mut call.tokens);
                }
                Err(separator) => call.tokens.extend([separator]),
            }
        }
        Some(())
    }

    /// The tokens of a macro: names of locals are replaced where they can mean nothing else.
    fn tokens(&self, tokens: TokenStream) -> TokenStream {
        let mut out = TokenStream::new();
        let mut after_dot = false;
        for token in tokens {
            let replaced = match &token {
                TokenTree::Ident(name) if !after_dot => self.lookup(name).map(TokenTree::Ident),
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), self.tokens(group.stream()));
                    inner.set_span(group.span());
                    Some(TokenTree::Group(inner))
                }
                _ => None,
            };
            after_dot = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
            out.extend([replaced.unwrap_or(token)]);
        }
        out
    }

    /// `"{x}"` names a local inside of a text: the name is given as an argument, `"{x}", x = x·3`.
    fn captures(&self, tokens: &TokenStream) -> TokenStream {
        let mut out = TokenStream::new();
        let mut seen = Vec::new();
        for text in tokens.clone().into_iter().filter_map(|token| match token {
            TokenTree::Literal(literal) => string_value(&literal),
            _ => None,
        }) {
            for piece in text.replace("{{", "").split('{').skip(1) {
                let name: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let starts_as_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
                if !starts_as_name || seen.contains(&name) || names_argument(tokens, &name) {
                    continue;
                }
                let plain = Ident::new(&name, proc_macro2::Span::call_site());
                if let Some(resolved) = self.lookup(&plain) {
                    out.extend([TokenTree::Punct(Punct::new(',', Spacing::Alone)), TokenTree::Ident(plain)]);
                    out.extend([
                        TokenTree::Punct(Punct::new('=', Spacing::Alone)),
                        TokenTree::Ident(resolved),
                    ]);
                    seen.push(name);
                }
            }
        }
        out
    }
}

fn string_value(literal: &Literal) -> Option<String> {
    syn::parse2::<syn::LitStr>(TokenTree::Literal(literal.clone()).into()).ok().map(|text| text.value())
}

/// Whether `name = ..` stands among the arguments.
fn names_argument(tokens: &TokenStream, name: &str) -> bool {
    let flat: Vec<TokenTree> = tokens.clone().into_iter().collect();
    flat.windows(2).any(|pair| {
        matches!(&pair[0], TokenTree::Ident(ident) if ident == name)
            && matches!(&pair[1], TokenTree::Punct(punct) if punct.as_char() == '=')
    })
}

/// Constants of an inner block get names of their own: later stages see them in the whole function.
fn rename_constants(block: &mut syn::Block, number: &mut usize) {
    let mut names = HashMap::new();
    for statement in &block.stmts {
        if let Stmt::Item(Item::Const(ItemConst { ident, .. }) | Item::Static(ItemStatic { ident, .. })) =
            statement
        {
            *number += 1;
            names.insert(ident.to_string(), format!("{ident}__{number}"));
        }
    }
    if !names.is_empty() {
        let renamed = syn::parse2(renamed(block.to_token_stream(), &names));
        *block = renamed.expect("a block with other names is a block");
    }
}

fn renamed(tokens: TokenStream, names: &HashMap<String, String>) -> TokenStream {
    let mut out = TokenStream::new();
    // What stands behind `.` or `::` is a part of something else; behind `..` and `:` it is not.
    let (mut half, mut part) = (None, false);
    for token in tokens {
        let other = match &token {
            TokenTree::Ident(name) if !part => {
                names.get(&name.to_string()).map(|other| TokenTree::Ident(Ident::new(other, name.span())))
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), renamed(group.stream(), names));
                inner.set_span(group.span());
                Some(TokenTree::Group(inner))
            }
            _ => None,
        };
        (half, part) = match &token {
            TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint => (Some(punct.as_char()), false),
            TokenTree::Punct(punct) => {
                (None, matches!((half, punct.as_char()), (None, '.') | (Some(':'), ':')))
            }
            _ => (None, false),
        };
        out.extend([other.unwrap_or(token)]);
    }
    out
}

impl VisitMut for Resolver {
    fn visit_block_mut(&mut self, block: &mut syn::Block) {
        if self.scopes.len() > 1 || self.inner {
            rename_constants(block, &mut self.constants);
        }
        self.scope(|this| visit_mut::visit_block_mut(this, block));
    }

    fn visit_local_mut(&mut self, local: &mut syn::Local) {
        if let Some(init) = &mut local.init {
            self.visit_expr_mut(&mut init.expr);
            if let Some((_, diverge)) = &mut init.diverge {
                self.visit_expr_mut(diverge);
            }
        }
        let refutable = local.init.as_ref().is_some_and(|init| init.diverge.is_some());
        self.pattern(&mut local.pat, refutable);
    }

    // Items see no locals; functions have their own.
    fn visit_item_mut(&mut self, item: &mut Item) {
        let Item::Fn(function) = item else { return };
        let outside = std::mem::replace(&mut self.scopes, vec![HashMap::new()]);
        let inner = std::mem::replace(&mut self.inner, true);
        for input in &mut function.sig.inputs {
            if let syn::FnArg::Typed(typed) = input {
                self.pattern(&mut typed.pat, false);
            }
        }
        self.visit_block_mut(&mut function.block);
        (self.scopes, self.inner) = (outside, inner);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        match expression {
            Expr::Path(path) if path.qself.is_none() => {
                if let Some(resolved) = path.path.get_ident().and_then(|name| self.lookup(name)) {
                    path.path = resolved.into();
                }
            }
            Expr::Closure(closure) => self.scope(|this| {
                for input in &mut closure.inputs {
                    this.pattern(input, false);
                }
                this.visit_expr_mut(&mut closure.body);
            }),
            Expr::ForLoop(each) => {
                self.visit_expr_mut(&mut each.expr);
                self.scope(|this| {
                    this.pattern(&mut each.pat, false);
                    this.visit_block_mut(&mut each.body);
                });
            }
            Expr::If(branch) => {
                self.scope(|this| {
                    this.visit_expr_mut(&mut branch.cond);
                    this.visit_block_mut(&mut branch.then_branch);
                });
                if let Some((_, otherwise)) = &mut branch.else_branch {
                    self.visit_expr_mut(otherwise);
                }
            }
            Expr::While(repeat) => self.scope(|this| {
                this.visit_expr_mut(&mut repeat.cond);
                this.visit_block_mut(&mut repeat.body);
            }),
            Expr::Let(binding) => {
                self.visit_expr_mut(&mut binding.expr);
                self.pattern(&mut binding.pat, true);
            }
            Expr::Match(choice) => {
                self.visit_expr_mut(&mut choice.expr);
                for arm in &mut choice.arms {
                    self.scope(|this| {
                        this.pattern(&mut arm.pat, true);
                        this.visit_expr_mut(&mut arm.body);
                    });
                }
            }
            Expr::Struct(literal) => {
                for field in &mut literal.fields {
                    field.colon_token.get_or_insert_with(Default::default);
                }
                visit_mut::visit_expr_struct_mut(self, literal);
            }
            other => visit_mut::visit_expr_mut(self, other),
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        if self.values(call).is_some() {
            return;
        }
        let captures = self.captures(&call.tokens);
        call.tokens = self.tokens(std::mem::take(&mut call.tokens));
        captures.to_tokens(&mut call.tokens);
    }
}
