using Cacao.Execution.Configuration;
using Cacao.Resolvers;
using Cacao.Types;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Fuzzing;

/// <summary>A schema with every kind of type. Its resolvers give values, nulls, errors and wrong values, at once or
/// later.</summary>
internal static class FuzzSchema
{
    private const string Sdl = """
        type Query implements Node {
          id: ID!
          node(id: ID! = "n", filter: Filter): Node
          search(text: String = "x", first: Int! = 3, by: [By!], pick: Pick): [Found!]!
          thing(size: Size, flag: Boolean! = true): Thing!
          grid(of: [[Int!]]): [[Int]!]!
          scalars: Scalars
          self: Query!
          any(value: Any, json: JSON): JSON
        }
        type Mutation { set(input: Filter!): Thing run(times: Int!): [Int!] }
        type Subscription { changed(id: ID): Thing found: Found }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(upper: Boolean): String }
        type Thing implements Named & Node {
          id: ID! name(upper: Boolean): String size: Size! related(first: Int): [Thing] parent: Node found: [Found]
        }
        type Other implements Node { id: ID! thing: Thing! number: Float old: Int @deprecated(reason: "old") }
        union Found = Thing | Other
        enum Size { SMALL LARGE }
        input Filter { text: String! = "t", sizes: [Size!], inner: Filter, by: By, when: DateTime, id: UUID }
        input By { field: String!, descending: Boolean = false }
        input Pick @oneOf { id: ID, text: String, filter: Filter }
        type Scalars {
          int: Int float: Float string: String boolean: Boolean id: ID dateTime: DateTime date: Date span: TimeSpan long: Long
          decimal: Decimal uuid: UUID url: URL bytes: ByteArray json: JSON any: Any short: Short byte: Byte time: LocalTime
        }
        directive @once(reason: String) on FIELD | QUERY | FRAGMENT_SPREAD
        directive @many(tag: Int!) repeatable on FIELD | INLINE_FRAGMENT
        """;

    public static Task<IRequestExecutor> CreateAsync()
    {
        var services = new ServiceCollection();
        return services.AddGraphQL()
            .AddDocumentFromString(Sdl)
            .ModifyOptions(o => o.EnableDefer = o.EnableStream = true)
            .ModifyRequestOptions(o => o.DocumentCacheSize = 16)
            .AddSchemaConvention(new Resolvers())
            .BuildRequestExecutorAsync();
    }

    private sealed class Resolvers : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var types = schema.Types.OfType<ObjectTypeConfiguration>()
                .Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal));
            foreach (var field in types.SelectMany(t => t.Fields.Select((f, i) => (Field: f, Index: i))))
            {
                Bind(field.Field, field.Index);
            }
        }

        private static void Bind(FieldConfiguration field, int index)
        {
            field.SubscribeResolver = _ => new(new object?[] { "event", null }.ToAsyncEnumerable());
            switch (index % 3)
            {
                case 0:
                    field.PureResolver = context => ResolvedValue.FromObject(FuzzValues.Create(context));
                    break;
                case 1:
                    field.Resolver = context => new ValueTask<object?>(FuzzValues.Create(context));
                    break;
                default:
                    field.Resolver = async context =>
                    {
                        await Task.Yield();
                        return FuzzValues.Create(context);
                    };
                    break;
            }
        }
    }
}
