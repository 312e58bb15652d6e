using System.Collections;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Authorization;

/// <summary>Checks the objects that a field of an interface or union type returned, each by the rules of its own type.
/// What is denied becomes <c>null</c>, with an error at its place.</summary>
/// <param name="rules">The rules by the name of the object type.</param>
internal sealed class PossibleTypeGuard(IReadOnlyDictionary<string, IReadOnlyList<AuthorizeDirective>> rules)
{
    public FieldResolver Wrap(FieldResolver next) => context => ResolveAsync(context, next);

    private async ValueTask<object?> ResolveAsync(IResolverContext context, FieldResolver next)
    {
        var result = await next(context);
        if (result is null)
        {
            return null;
        }

        var check = new ResultCheck((IMiddlewareContext)context, rules);
        var (value, isDenied) = await check.RunAsync(context.Selection.Field.Type, result, context.Path);
        if (isDenied)
        {
            throw new GraphQLException(check.Denials);
        }

        check.Denials.ForEach(context.ReportError);
        return value;
    }

    /// <summary>The check of one result. Denial travels up through non-null types as null does.</summary>
    private sealed class ResultCheck(
        IMiddlewareContext context,
        IReadOnlyDictionary<string, IReadOnlyList<AuthorizeDirective>> rules)
    {
        public List<GraphQLError> Denials { get; } = [];

        public ValueTask<(object? Value, bool IsDenied)> RunAsync(GraphQLType type, object? value, Path path)
        {
            if (value is null)
            {
                return new((null, false));
            }

            return type.NullableType switch
            {
                ListType list => CheckListAsync(list, value, path),
                var named => CheckObjectAsync((NamedType)named, value, path),
            };
        }

        private async ValueTask<(object? Value, bool IsDenied)> CheckListAsync(ListType type, object value, Path path)
        {
            var items = await ToListAsync(value);
            for (var i = 0; i < items.Count; i++)
            {
                var (item, isDenied) = await RunAsync(type.ElementType, items[i], path.Append(i));
                if (isDenied && type.ElementType.IsNonNull)
                {
                    return (null, true);
                }

                items[i] = isDenied ? null : item;
            }

            return (items, false);
        }

        private async ValueTask<(object? Value, bool IsDenied)> CheckObjectAsync(NamedType type, object value, Path path)
        {
            if (context.Schema.FindObjectType(type, value) is not { } objectType
                || !rules.TryGetValue(objectType.Name, out var directives))
            {
                return (value, false);
            }

            context.Result = value;
            if (await FieldGuard.FindDenialAsync(context, directives) is not { } denial)
            {
                return (value, false);
            }

            Denials.Add(denial with { Path = path });
            return (null, true);
        }

        private async ValueTask<List<object?>> ToListAsync(object value)
        {
            if (value is not IAsyncEnumerable<object?> stream)
            {
                return [.. ((IEnumerable)value).Cast<object?>()];
            }

            var items = new List<object?>();
            await foreach (var item in stream.WithCancellation(context.RequestAborted))
            {
                items.Add(item);
            }

            return items;
        }
    }
}
