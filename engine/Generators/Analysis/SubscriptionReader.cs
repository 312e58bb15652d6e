using System.Text.RegularExpressions;
using Cacao.Generators.Diagnostics;
using Cacao.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Reads how the source stream of a subscription is opened.</summary>
internal sealed class SubscriptionReader(ReaderContext context)
{
    private static readonly Regex s_placeholder = new(@"\{(\w+)\}", RegexOptions.CultureInvariant);

    private readonly ParameterReader _parameters = new(context);

    /// <summary>Reads a field of the subscription root; <c>null</c> for other fields and for those that are wrong,
    /// which is reported.</summary>
    public SubscriptionSource? Read(ISymbol member, TypeScope scope, IReadOnlyList<AttributeData> attributes)
    {
        if (scope.Kind != TypeScopeKind.Subscription)
        {
            return null;
        }

        var message = (member as IMethodSymbol)?.Parameters
            .FirstOrDefault(p => p.HasAttribute("EventMessageAttribute"));
        if (member is not IMethodSymbol method || message is null)
        {
            context.Report(DiagnosticDescriptors.SubscriptionWithoutMessage, member, member.Name);
            return null;
        }

        var messageType = Code.Type(message.Type);
        var name = $"SubscribeTo{member.Name}";
        if (attributes.Find("SubscribeAttribute")?.NamedArgument("With") is string with)
        {
            return ReadStream(method, with, name, messageType);
        }

        var topic = WriteTopic(method, attributes);
        var call = $"EventStreams.SubscribeAsync<{messageType}>(context, {topic})";
        return new SubscriptionSource(new SubscribeModel(name, call), []);
    }

    private SubscriptionSource? ReadStream(IMethodSymbol method, string with, string name, string messageType)
    {
        var opener = method.ContainingType.GetMembers(with).OfType<IMethodSymbol>().FirstOrDefault(m => m.IsStatic);
        if (opener is null || !IsStream(opener.ReturnType))
        {
            context.Report(DiagnosticDescriptors.UnknownSubscribeMethod, method, method.ContainingType.Name, with);
            return null;
        }

        var bindings = opener.Parameters.Select(p => _parameters.Read(p, null)).ToList();
        if (bindings.Any(b => b is null))
        {
            return null;
        }

        var call = Code.Call(
            $"{Code.TypeOf(method.ContainingType)}.{Code.Identifier(with)}",
            [.. bindings.Select(b => b!.Expression)]);
        return new SubscriptionSource(
            new SubscribeModel(name, $"EventStreams.FromAsync<{messageType}>({call})"),
            [.. bindings.Select(b => b!.Argument).OfType<InputFieldModel>()]);
    }

    private static bool IsStream(ITypeSymbol type) =>
        TypeShapes.UnwrapTask(type, out _) is INamedTypeSymbol { Name: "ISourceStream" or "IAsyncEnumerable" };

    // The topic is the name of the method unless an attribute names it or makes an argument name it.
    private string WriteTopic(IMethodSymbol method, IReadOnlyList<AttributeData> attributes)
    {
        if (method.Parameters.FirstOrDefault(p => p.HasAttribute("TopicAttribute")) is { } parameter)
        {
            return WritePattern($"{{{parameter.Name}}}", method);
        }

        return attributes.Find("TopicAttribute")?.StringArgument(0) is { } pattern
            ? WritePattern(pattern, method)
            : Code.String(method.Name);
    }

    private string WritePattern(string pattern, IMethodSymbol method)
    {
        var matches = s_placeholder.Matches(pattern);
        if (matches.Count == 0)
        {
            return Code.String(pattern);
        }

        var parts = new List<string>();
        var start = 0;
        foreach (Match match in matches)
        {
            AddText(pattern.Substring(start, match.Index - start));
            parts.Add(ValueOf(match, method));
            start = match.Index + match.Length;
        }

        AddText(pattern.Substring(start));
        return $"EventStreams.TopicOf({string.Join(", ", parts)})";

        void AddText(string text)
        {
            if (text.Length > 0)
            {
                parts.Add(Code.String(text));
            }
        }
    }

    private string ValueOf(Match argument, IMethodSymbol method)
    {
        var name = argument.Groups[1].Value;
        if (method.Parameters.FirstOrDefault(p => p.Name == name) is { } parameter
            && _parameters.Read(parameter, null) is { Kind: ParameterKind.Argument } binding)
        {
            return binding.Expression;
        }

        context.Report(DiagnosticDescriptors.UnknownTopicArgument, method, method.Name, name);
        return Code.String(argument.Value);
    }
}
