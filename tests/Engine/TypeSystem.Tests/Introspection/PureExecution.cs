using System.Collections;
using System.Collections.Immutable;
using System.Security.Claims;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Introspection;

/// <summary>Just enough execution to ask a schema about itself: pure fields, constant arguments, no fragments.</summary>
internal static class PureExecution
{
    /// <summary>Answers a query; the result is printed like <c>{ a: 1, b: [{ c: X }] }</c>.</summary>
    public static string Query(Schema schema, string query)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(query).Definitions[0];
        return Complete(schema, schema.QueryType, schema.QueryType, operation.SelectionSet);
    }

    /// <summary>Resolves one field without arguments.</summary>
    public static object? Resolve(Schema schema, ObjectType type, string field, object parent) =>
        type.Fields[field].PureResolver!(new Context(schema, type, type.Fields[field], parent, [])).ToObject();

    private static string Complete(Schema schema, GraphQLType type, object? value, SelectionSetNode? selections)
    {
        switch (type)
        {
            case NonNullType nonNull:
                Assert.NotNull(value);
                return Complete(schema, nonNull.NullableType, value, selections);
            case var _ when value is null:
                return "null";
            case ListType list:
                var items = ((IEnumerable)value).Cast<object>();
                return $"[{string.Join(", ", items.Select(item => Complete(schema, list.ElementType, item, selections)))}]";
            case EnumType enumType:
                return ((value is long number ? enumType.FindByNumber(number) : enumType.FindByRuntimeValue(value))?.Name)!;
            case ScalarType:
                return value is bool boolean ? (boolean ? "true" : "false") : (string)value;
            default:
                return $"{{ {string.Join(", ", selections!.Selections.Cast<FieldNode>().Select(Resolve))} }}";
        }

        string Resolve(FieldNode node)
        {
            var objectType = (ObjectType)type;
            var field = schema.FindMetaField(objectType, node.Name.Value) ?? objectType.Fields[node.Name.Value];
            var result = field.PureResolver!(new Context(schema, objectType, field, value!, node.Arguments));
            return $"{node.ResponseName}: {Complete(schema, field.Type, result.ToObject(), node.SelectionSet)}";
        }
    }

    private sealed class Context(
        Schema schema,
        ObjectType objectType,
        OutputField field,
        object parent,
        IReadOnlyList<ArgumentNode> arguments) : IResolverContext
    {
        public Schema Schema => schema;

        public ObjectType ObjectType => objectType;

        public ISelection Selection => throw new NotSupportedException();

        public Path Path => Path.Root;

        public IServiceProvider Services => throw new NotSupportedException();

        public IServiceProvider RequestServices => throw new NotSupportedException();

        public CancellationToken RequestAborted => CancellationToken.None;

        public ClaimsPrincipal User => new();

        public IDictionary<string, object?> ContextData => throw new NotSupportedException();

        public IImmutableDictionary<string, object?> ScopedContextData { get; set; } =
            ImmutableDictionary<string, object?>.Empty;

        public IImmutableDictionary<string, object?> LocalContextData { get; set; } =
            ImmutableDictionary<string, object?>.Empty;

        public T Parent<T>() => (T)parent;

        public T ArgumentValue<T>(string name)
        {
            var definition = field.Arguments[name];
            var literal = arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value ?? definition.DefaultValue;
            Assert.True(((ScalarType)definition.Type.InnermostType).TryCoerceLiteral(literal!, out var value, out _));
            return (T)value!;
        }

        public Optional<T> ArgumentOptional<T>(string name) => throw new NotSupportedException();

        public T Service<T>()
            where T : notnull => throw new NotSupportedException();

        public T DataLoader<T>()
            where T : notnull => throw new NotSupportedException();

        public void ReportError(IError error) => throw new NotSupportedException();
    }
}
