namespace Cacao.Federation.Composition.Tests.Satisfiability;

public sealed class UnsatisfiableQueryPathTests
{
    [Fact]
    public void Fields_of_an_entity_are_reached_by_its_key()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! name: String }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! price: Int }
            """);

    [Fact]
    public void A_schema_without_a_lookup_is_reported()
        => Composed.AssertLog(
            """
            B:2:43: error UNSATISFIABLE_QUERY_PATH: Product.price cannot be resolved on the path Query.newest,
                Product.price. Coming from "A":
              - schema "B" has the field, but no lookup for Product.
            """,
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! name: String }
            """,
            """
            type Query { ping: Boolean }
            type Product @key(fields: "id") { id: ID! price: Int }
            """);

    [Fact]
    public void A_key_that_cannot_be_fetched_is_reported()
        => Composed.AssertLog(
            """
            B:2:16: error UNSATISFIABLE_QUERY_PATH: Product.id cannot be resolved on the path Query.newest,
                Product.id. Coming from "A":
              - schema "B" has the lookup Query.productById, but nothing gives it "id" of Product.
            B:2:24: error UNSATISFIABLE_QUERY_PATH: Product.price cannot be resolved on the path Query.newest,
                Product.price. Coming from "A":
              - schema "B" has the lookup Query.productById, but nothing gives it "id" of Product.
            """,
            """
            type Query { newest: Product }
            type Product { name: String }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! price: Int }
            """);

    [Fact]
    public void A_key_is_fetched_by_another_key()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product @key(fields: "sku") { sku: ID! }
            """,
            """
            type Query { productBySku(sku: ID!): Product @lookup @internal }
            type Product @key(fields: "sku") @key(fields: "id") { sku: ID! id: ID! }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product @key(fields: "id") { id: ID! price: Int }
            """);

    [Fact]
    public void Keys_that_need_each_other_prove_nothing()
        => Composed.AssertLog(
            """
            B:2:16: error UNSATISFIABLE_QUERY_PATH: Product.id cannot be resolved on the path Query.newest,
                Product.id. Coming from "A":
              - schema "B" has the lookup Query.productBySku, but nothing gives it "sku" of Product.
            C:2:16: error UNSATISFIABLE_QUERY_PATH: Product.sku cannot be resolved on the path Query.newest,
                Product.sku. Coming from "A":
              - schema "C" has the lookup Query.productById, but nothing gives it "id" of Product.
            """,
            """
            type Query { newest: Product }
            type Product { name: String }
            """,
            """
            type Query { productBySku(sku: ID!): Product @lookup @internal }
            type Product { id: ID! }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { sku: ID! }
            """);

    [Fact]
    public void A_lookup_below_a_namespace_is_used()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product { id: ID! @shareable }
            """,
            """
            type Query { lookups: Lookups! @internal }
            type Lookups @internal { productById(id: ID!): Product @lookup }
            type Product { id: ID! price: Int }
            """);

    [Fact]
    public void A_nested_key_goes_through_another_entity()
        => Composed.AssertValid(
            """
            type Query { offer: Offer }
            type Offer { seller: Shop }
            type Shop @key(fields: "id") { id: ID! }
            """,
            """
            type Query { shopById(id: ID!): Shop @lookup @internal }
            type Shop { id: ID! code: String! @shareable }
            """,
            """
            type Query { offerOf(code: String! @is(field: "seller.code")): Offer @lookup @internal }
            type Offer { price: Int }
            """);

    [Fact]
    public void One_alternative_of_a_key_suffices()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product { sku: ID! @shareable }
            """,
            """
            type Query { product(by: By! @is(field: "{ id } | { sku }")): Product @lookup @internal }
            input By @oneOf { id: ID sku: ID }
            type Product { id: ID! sku: ID! price: Int }
            """);

    [Fact]
    public void All_arguments_of_a_composite_key_are_needed()
        => Composed.AssertLog(
            """
            B:2:35: error UNSATISFIABLE_QUERY_PATH: Line.position cannot be resolved on the path Query.newest,
                Line.position. Coming from "A":
              - schema "B" has the lookup Query.line, but nothing gives it "position" of Line.
            B:2:50: error UNSATISFIABLE_QUERY_PATH: Line.total cannot be resolved on the path Query.newest,
                Line.total. Coming from "A":
              - schema "B" has the lookup Query.line, but nothing gives it "position" of Line.
            """,
            """
            type Query { newest: Line }
            type Line { order: ID! @shareable }
            """,
            """
            type Query { line(order: ID!, position: Int!): Line @lookup @internal }
            type Line { order: ID! @shareable position: Int! total: Int }
            """);

    [Fact]
    public void A_lookup_of_an_interface_finds_its_types()
        => Composed.AssertValid(
            """
            type Query { newest: Book }
            type Book { id: ID! @shareable }
            """,
            """
            type Query { item(id: ID!): Item @lookup @internal }
            interface Item { id: ID! }
            type Book implements Item { id: ID! @shareable pages: Int }
            """);

    [Fact]
    public void Each_type_that_an_interface_can_return_is_followed()
        => Composed.AssertLog(
            """
            B:3:32: error UNSATISFIABLE_QUERY_PATH: Film.minutes cannot be resolved on the path Query.item,
                Film.minutes. Coming from "A":
              - schema "B" has the field, but no lookup for Film.
            """,
            """
            type Query { item: Item }
            interface Item { id: ID! }
            type Book implements Item { id: ID! @shareable }
            type Film implements Item { id: ID! @shareable }
            """,
            """
            type Query { book(id: ID!): Book @lookup @internal }
            type Book { id: ID! pages: Int }
            type Film { id: ID! @shareable minutes: Int }
            """);

    [Fact]
    public void A_value_is_fetched_again_with_its_parent()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! size: Size @shareable }
            type Size { width: Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! size: Size @shareable }
            type Size { height: Int }
            """);

    [Fact]
    public void A_value_that_only_one_parent_has_is_reported()
        => Composed.AssertLog(
            """
            B:3:13: error UNSATISFIABLE_QUERY_PATH: Size.height cannot be resolved on the path Query.newest,
                Product.size, Size.height. Coming from "A":
              - schema "B" has the field, but no lookup for Size.
            """,
            """
            type Query { newest: Product }
            type Product @key(fields: "id") { id: ID! size: Size }
            type Size { width: Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! }
            type Size { height: Int }
            """);

    [Fact]
    public void A_provided_field_is_resolved_where_it_is_provided()
        => Composed.AssertValid(
            """
            type Query { reviews: [Review!] @provides(fields: "author { name }") }
            type Review { author: User }
            type User { name: String @external }
            """,
            """
            type Query { me: User }
            type User { name: String }
            """);

    [Fact]
    public void A_provided_field_is_not_resolved_elsewhere()
        => Composed.AssertLog(
            """
            A:3:13: error UNSATISFIABLE_QUERY_PATH: User.name cannot be resolved on the path Query.newest,
                Review.author, User.name. Coming from "A":
              - schema "A" has the field as @external, and nothing on the path provides it.
              - schema "B" has the field, but no lookup for User.
            """,
            """
            type Query { reviews: [Review!] @provides(fields: "author { name }") newest: Review }
            type Review { author: User }
            type User { name: String @external }
            """,
            """
            type Query { me: User }
            type User { name: String }
            """);

    [Fact]
    public void What_is_provided_below_a_type_condition_holds_for_that_type()
        => Composed.AssertLog(
            """
            A:4:13: error UNSATISFIABLE_QUERY_PATH: Film.title cannot be resolved on the path Query.items, Film.title.
                Coming from "A":
              - schema "A" has the field as @external, and nothing on the path provides it.
              - schema "B" has the field, but no lookup for Film.
            A:4:37: error UNSATISFIABLE_QUERY_PATH: Film.better cannot be resolved on the path Query.film,
                Film.better. Coming from "B":
              - schema "A" has the field, but no lookup for Film.
            """,
            """
            type Query { items: [Item!] @provides(fields: "... on Book { title }") }
            union Item = Book | Film
            type Book { title: String @external }
            type Film { title: String @external better: Film @provides(fields: "title") }
            """,
            """
            type Query { book: Book film: Film }
            type Book { title: String }
            type Film { title: String }
            """);

    [Fact]
    public void A_recursive_provides_comes_to_an_end()
        => Composed.AssertValid(
            """
            type Query { root: Folder @provides(fields: "name") }
            type Folder { name: String @external parent: Folder @provides(fields: "name parent { name }") }
            """,
            """
            type Query { home: Folder @internal ping: Boolean }
            type Folder { name: String }
            """);

    [Fact]
    public void A_field_that_moved_is_not_resolved_where_it_was()
        => Composed.AssertLog(
            """
            A:2:29: error UNSATISFIABLE_QUERY_PATH: Product.price cannot be resolved on the path Query.newest,
                Product.price. Coming from "A":
              - schema "A" has given the field to another schema by @override.
              - schema "B" has the field, but no lookup for Product.
            A:2:16: error UNSATISFIABLE_QUERY_PATH: Product.name cannot be resolved on the path Query.best,
                Product.name. Coming from "B":
              - schema "A" has the field, but no lookup for Product.
            """,
            """
            type Query { newest: Product }
            type Product { name: String price: Int }
            """,
            """
            type Query { best: Product }
            type Product { price: Int @override(from: "A") }
            """);

    [Fact]
    public void An_internal_field_is_no_way()
        => Composed.AssertLog(
            """
            B:2:16: error UNSATISFIABLE_QUERY_PATH: Product.id cannot be resolved on the path Query.newest,
                Product.id. Coming from "A":
              - schema "B" has the lookup Query.productById, but nothing gives it "id" of Product.
            A:2:34: error UNSATISFIABLE_QUERY_PATH: Product.name cannot be resolved on the path Query.productById,
                Product.name. Coming from "B":
              - schema "A" has the field, but no lookup for Product.
            """,
            """
            type Query { newest: Product }
            type Product { id: ID! @internal name: String }
            """,
            """
            type Query { productById(id: ID!): Product @lookup }
            type Product { id: ID! }
            """);

    [Fact]
    public void Hidden_fields_need_not_be_resolvable()
        => Composed.AssertValid(
            """
            type Query { newest: Product }
            type Product { name: String }
            """,
            """
            type Query { ping: Boolean }
            type Product { cost: Int @inaccessible }
            """);

    [Fact]
    public void The_payload_of_a_mutation_is_followed()
        => Composed.AssertLog(
            """
            A:3:16: error UNSATISFIABLE_QUERY_PATH: Product.name cannot be resolved on the path Query.newest,
                Product.name. Coming from "B":
              - schema "A" has the field, but no lookup for Product.
            B:2:16: error UNSATISFIABLE_QUERY_PATH: Product.price cannot be resolved on the path Mutation.publish,
                Product.price. Coming from "A":
              - schema "B" has the field, but no lookup for Product.
            """,
            """
            type Query { ping: Boolean }
            type Mutation { publish: Product }
            type Product { name: String }
            """,
            """
            type Query { newest: Product }
            type Product { price: Int }
            """);

    [Fact]
    public void The_event_of_a_subscription_is_followed()
        => Composed.AssertLog(
            """
            B:2:16: error UNSATISFIABLE_QUERY_PATH: Product.price cannot be resolved on the path
                Subscription.published, Product.price. Coming from "A":
              - schema "B" has the field, but no lookup for Product.
            """,
            """
            type Query { ping: Boolean }
            type Subscription { published: Product }
            type Product { name: String }
            """,
            """
            type Query { pong: Boolean }
            type Product { price: Int }
            """);

    [Fact]
    public void The_query_root_of_a_payload_is_that_of_all_schemas()
        => Composed.AssertValid(
            """
            type Query { ping: Boolean }
            type Mutation { publish: Published }
            type Published { query: Query }
            """,
            """
            type Query { pong: Boolean }
            """);
}
