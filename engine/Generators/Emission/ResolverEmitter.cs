using Cacao.Generators.Model;

namespace Cacao.Generators.Emission;

/// <summary>Writes the class with the resolvers of a type. They are instance methods, because delegates to those are
/// called faster than delegates to static ones, and named methods, because those can be read in stack traces.</summary>
internal static class ResolverEmitter
{
    public static void Emit(CodeWriter code, ComplexTypeModel type, ResolverNames names) =>
        code.Block("private sealed class Resolvers", () =>
        {
            var isFirst = true;
            foreach (var field in type.Fields)
            {
                Separate(code, ref isFirst);
                EmitResolver(code, names.Of(field), field.Resolver);
                if (field.Subscribe is { } subscribe)
                {
                    Separate(code, ref isFirst);
                    EmitSubscribe(code, subscribe);
                }
            }

            if (type.NodeResolver is { } node)
            {
                Separate(code, ref isFirst);
                EmitNodeResolver(code, node);
            }
        });

    private static void EmitResolver(CodeWriter code, string name, ResolverModel resolver)
    {
        switch (resolver.Kind)
        {
            case ResolverKind.Pure:
                code.Line($"public ResolvedValue {name}(IResolverContext context) =>");
                code.Indent(() => code.Line(Apply(resolver.Result, resolver.Call) + ";"));
                break;
            case ResolverKind.Sync:
                code.Block($"public ValueTask<object?> {name}(IResolverContext context)", () =>
                {
                    code.Line($"var result = {resolver.Call};");
                    code.Line($"return new ValueTask<object?>({Apply(resolver.Result, "result")});");
                });
                break;
            case ResolverKind.Async:
                code.Block($"public async ValueTask<object?> {name}(IResolverContext context)", () =>
                {
                    code.Line($"var result = {resolver.Call};");
                    code.Line($"return {Apply(resolver.Result, "result")};");
                });
                break;
        }
    }

    private static void EmitNodeResolver(CodeWriter code, NodeResolverModel node)
    {
        var resolver = node.Resolver;
        if (resolver.Kind == ResolverKind.Async)
        {
            code.Line($"public async ValueTask<object?> {resolver.MethodName}(IResolverContext context, object id) =>");
            code.Indent(() => code.Line($"await {resolver.Call};"));
        }
        else
        {
            code.Line($"public ValueTask<object?> {resolver.MethodName}(IResolverContext context, object id) =>");
            code.Indent(() => code.Line($"new({resolver.Call});"));
        }
    }

    private static void EmitSubscribe(CodeWriter code, SubscribeModel subscribe)
    {
        const string stream = "System.Collections.Generic.IAsyncEnumerable<object?>";
        code.Line($"public ValueTask<{stream}> {subscribe.MethodName}(IResolverContext context) =>");
        code.Indent(() => code.Line(subscribe.Call + ";"));
    }

    private static string Apply(string format, string expression) => format.Replace("{0}", expression);

    private static void Separate(CodeWriter code, ref bool isFirst)
    {
        if (!isFirst)
        {
            code.Line();
        }

        isFirst = false;
    }
}
