//! The attribute on `impl` blocks, on traits and on imports.

use std::collections::HashMap;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::{
    GenericParam, Generics, Ident, ImplItem, ImplItemFn, ItemImpl, ItemTrait, ItemUse, ReceiverKind,
    Signature, TraitItem, UseTree,
};

use crate::diagnostics::{self, Diagnostics};
use crate::emit::Items;
use crate::expand::{declared, derivatives};
use crate::options::{self, Options};
use crate::parse::{Context, Site};

/// Differentiates the methods of a block that carry the attribute themselves, with full sight of the block.
pub(crate) fn block(arguments: TokenStream, mut block: ItemImpl) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let shared = options::parse(arguments, &mut diagnostics);
    let error = diagnostics.check().err().map(|error| error.to_compile_error());
    let context = Context {
        receivers: receivers(methods(&block)),
        site: if shared.in_trait { Site::Implemented } else { Site::Own },
        generics: shared.in_trait.then(|| block.generics.clone()),
        block: Some(ItemImpl { items: Vec::new(), ..block.clone() }),
        indented: false,
    };
    let mut functions = TokenStream::new();
    let mut outside = TokenStream::new();
    let (kept, moved) = taken_apart(&block);
    let types = associated_types(&block);
    let operator = crate::operator::of(&block);
    let whole = block.clone();
    for item in &mut block.items {
        let ImplItem::Fn(method) = item else { continue };
        let mut diagnostics = Diagnostics::new();
        let Some(options) = marked(&mut method.attrs, &shared, &mut diagnostics) else { continue };
        if let Some(sum) = crate::operator::sum(&whole).filter(|_| crate::operator::is_curved(method)) {
            diagnostics.report(&method.sig.ident, diagnostics::sum_of_its_own(&sum.to_string()));
            outside.extend(diagnostics.check().err().map(|error| error.to_compile_error()));
            continue;
        }
        if let Some(operator) = &operator {
            outside.extend(operator.adjoints(&whole, method, options, diagnostics));
            continue;
        }
        let mut seen = method.clone();
        // In a trait's own block the trait says what the methods are generic over.
        if !shared.in_trait {
            seen = syn::parse2(written_out(seen.to_token_stream(), &types)).unwrap_or(seen);
            add(&mut seen.sig.generics, &moved);
        }
        let items: Items = derivatives(options, seen, context.clone(), diagnostics);
        functions.extend(items.functions);
        outside.extend(items.outside);
        method.attrs.push(syn::parse_quote!(#[allow(dead_code)]));
    }
    let (generics, _, bounds) = kept.split_for_impl();
    let ty = &block.self_ty;
    // A trait's block takes no further items: the derivatives are inherent, or stay in the trait by option.
    let companions = if operator.is_some() {
        TokenStream::new()
    } else if block.trait_.is_some() && shared.in_trait {
        block.items.push(ImplItem::Verbatim(functions));
        TokenStream::new()
    } else {
        quote!(impl #generics #ty #bounds { #functions })
    };
    quote!(#block #companions #outside #error)
}

/// Takes the attribute off a method, if it is there, and reads it.
fn marked(
    attributes: &mut Vec<syn::Attribute>,
    shared: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Options> {
    let position = attributes.iter().position(is_ours)?;
    let attribute = attributes.remove(position);
    let arguments = match &attribute.meta {
        syn::Meta::List(list) => list.tokens.clone(),
        _ => TokenStream::new(),
    };
    let own = options::parse(arguments, diagnostics);
    let core = if own.core.to_string() == ":: dnn_core" { shared.core.clone() } else { own.core.clone() };
    Some(Options { core, ..own })
}

/// Differentiates the methods of a trait that carry the attribute: what is declared is implemented by the blocks that
/// carry `#[differentiable(trait)]`, what is provided has its derivatives here.
pub(crate) fn declaration(arguments: TokenStream, mut item: ItemTrait) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let shared = options::parse(arguments, &mut diagnostics);
    let error = diagnostics.check().err().map(|error| error.to_compile_error());
    let signatures = item.items.iter().filter_map(|item| match item {
        TraitItem::Fn(method) => Some(&method.sig),
        _ => None,
    });
    let context = Context {
        site: Site::Declared,
        generics: Some(item.generics.clone()),
        receivers: receivers(signatures),
        block: None,
        indented: false,
    };
    let mut functions = TokenStream::new();
    let mut outside = TokenStream::new();
    for member in &mut item.items {
        let TraitItem::Fn(method) = member else { continue };
        let mut diagnostics = Diagnostics::new();
        let Some(options) = marked(&mut method.attrs, &shared, &mut diagnostics) else { continue };
        let (attributes, signature) = (&method.attrs, &method.sig);
        let body = method.default.clone().unwrap_or_else(|| syn::parse_quote!({}));
        let function: ImplItemFn = syn::parse_quote!(#(#attributes)* #signature #body);
        let items: Items = if method.default.is_some() {
            derivatives(options, function, context.clone(), diagnostics)
        } else {
            declared(options, function, context.clone(), diagnostics)
        };
        functions.extend(items.functions);
        outside.extend(items.outside);
    }
    item.items.push(TraitItem::Verbatim(functions));
    quote!(#item #outside #error)
}

/// What a block says that the types of its trait are.
pub(crate) fn associated_types(block: &ItemImpl) -> HashMap<String, TokenStream> {
    block
        .items
        .iter()
        .filter_map(|item| match item {
            ImplItem::Type(ty) if ty.generics.params.is_empty() => {
                Some((ty.ident.to_string(), ty.ty.to_token_stream()))
            }
            _ => None,
        })
        .collect()
}

/// Tokens with the types in the place of `Self::Name`, which an inherent block does not know.
pub(crate) fn written_out(tokens: TokenStream, types: &HashMap<String, TokenStream>) -> TokenStream {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut out = TokenStream::new();
    let mut rest = &tokens[..];
    while let Some((first, after)) = rest.split_first() {
        let named = match rest {
            [TokenTree::Ident(own), TokenTree::Punct(a), TokenTree::Punct(b), TokenTree::Ident(name), ..]
                if own == "Self" && a.as_char() == ':' && b.as_char() == ':' =>
            {
                types.get(&name.to_string())
            }
            _ => None,
        };
        if let Some(ty) = named {
            rest = &rest[4..];
            let goes_on = matches!(rest.first(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
            out.extend(if goes_on { quote!(<#ty>) } else { ty.clone() });
            continue;
        }
        out.extend([match first {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), written_out(group.stream(), types));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            other => other.clone(),
        }]);
        rest = after;
    }
    out
}

/// The generics of the type, and those of the trait alone: an inherent block cannot have the latter, its methods can.
fn taken_apart(block: &ItemImpl) -> (Generics, Generics) {
    let mentioned = |name: &Ident| {
        let tokens = block.self_ty.to_token_stream().to_string();
        tokens.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| name == word)
    };
    let (mut kept, mut moved) = (block.generics.clone(), Generics::default());
    if block.trait_.is_none() {
        return (kept, moved);
    }
    let (own, of_trait) = block.generics.params.iter().cloned().partition(|parameter| match parameter {
        GenericParam::Type(parameter) => mentioned(&parameter.ident),
        GenericParam::Const(parameter) => mentioned(&parameter.ident),
        GenericParam::Lifetime(_) => true,
    });
    kept.params = own;
    moved.params = of_trait;
    // What is said of both is said where both are known.
    if !moved.params.is_empty() {
        moved.where_clause = kept.where_clause.take();
    }
    (kept, moved)
}

fn add(generics: &mut Generics, more: &Generics) {
    generics.params.extend(more.params.iter().cloned());
    if let Some(clause) = &more.where_clause {
        generics.make_where_clause().predicates.extend(clause.predicates.iter().cloned());
    }
}

fn methods(block: &ItemImpl) -> impl Iterator<Item = &Signature> {
    block.items.iter().filter_map(|item| match item {
        ImplItem::Fn(method) => Some(&method.sig),
        _ => None,
    })
}

/// Of each method, whether it takes `&mut self`.
fn receivers<'m>(methods: impl Iterator<Item = &'m Signature>) -> HashMap<String, bool> {
    methods
        .filter_map(|signature| {
            let receiver = signature.receiver()?;
            let unique = matches!(&receiver.kind, ReceiverKind::Reference(_, _, Some(_)));
            Some((signature.ident.to_string(), unique))
        })
        .collect()
}

fn is_ours(attribute: &syn::Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "differentiable")
}

/// Imports the companions beside the functions.
pub(crate) fn import(import: &ItemUse) -> TokenStream {
    let companions = companion_tree(&import.tree).map(|tree| {
        let companions = ItemUse { tree, ..import.clone() };
        quote!(#[allow(unused_imports)] #companions)
    });
    quote!(#import #companions)
}

/// The same paths to the companions; `self` is a module, which has none.
fn companion_tree(tree: &UseTree) -> Option<UseTree> {
    let mut companions = tree.clone();
    match &mut companions {
        UseTree::Path(path) => *path.tree = companion_tree(&path.tree)?,
        UseTree::Group(group) => group.items = group.items.iter().filter_map(companion_tree).collect(),
        UseTree::Name(name) if name.ident == "self" => return None,
        UseTree::Rename(rename) if rename.ident == "self" => return None,
        UseTree::Name(name) => name.ident = format_ident!("{}_pullback", name.ident),
        UseTree::Rename(rename) => {
            rename.ident = format_ident!("{}_pullback", rename.ident);
            rename.rename = format_ident!("{}_pullback", rename.rename);
        }
        UseTree::Glob(_) => {}
    }
    Some(companions)
}
