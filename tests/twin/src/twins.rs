//! The twins of a program: the same modules with the same items, on dual numbers.

use syn::visit_mut::VisitMut;
use syn::{Fields, ImplItem, Item, Visibility, parse_quote};

use crate::marks::{Plain, Strip};
use crate::names::Names;
use crate::rewrite::Rewrite;

/// The items on dual numbers. The cases see all of them.
pub(crate) fn twins(items: &[Item], names: &Names) -> Vec<Item> {
    let mut twins = Vec::new();
    for item in items {
        let mut item = item.clone();
        if let Item::Mod(module) = &mut item {
            if let Some((_, items)) = &mut module.content {
                *items = self::twins(items, names);
            }
            module.vis = visible();
        } else {
            Strip::new(&Plain::All).visit_item_mut(&mut item);
            Rewrite { names }.visit_item_mut(&mut item);
            show(&mut item);
        }
        twins.push(item);
    }
    twins
}

fn visible() -> Visibility {
    parse_quote!(pub)
}

fn show(item: &mut Item) {
    match item {
        Item::Fn(function) => function.vis = visible(),
        Item::Const(constant) => constant.vis = visible(),
        Item::Static(constant) => constant.vis = visible(),
        Item::Type(alias) => alias.vis = visible(),
        Item::Trait(definition) => definition.vis = visible(),
        // What is imported may not be public.
        Item::Use(import) => import.vis = parse_quote!(pub(crate)),
        Item::Enum(definition) => definition.vis = visible(),
        Item::Struct(definition) => {
            definition.vis = visible();
            match &mut definition.fields {
                Fields::Named(fields) => fields.named.iter_mut().for_each(|field| field.vis = visible()),
                Fields::Unnamed(fields) => fields.unnamed.iter_mut().for_each(|field| field.vis = visible()),
                Fields::Unit => {}
            }
        }
        Item::Impl(block) if block.trait_.is_none() => {
            for item in &mut block.items {
                match item {
                    ImplItem::Fn(method) => method.vis = visible(),
                    ImplItem::Const(constant) => constant.vis = visible(),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}
