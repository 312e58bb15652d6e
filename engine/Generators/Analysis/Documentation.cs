using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Cacao.Generators.Analysis;

/// <summary>Turns XML documentation comments into descriptions.</summary>
internal static class Documentation
{
    /// <summary>The description of a member: its attribute, else the summary of its comment.</summary>
    public static string? Describe(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (MemberAttributes.Of(symbol).Find("GraphQLDescriptionAttribute") is { } attribute)
        {
            return attribute.StringArgument(0);
        }

        if (symbol is IPropertySymbol property
            && ReadElement(symbol, "summary", null, cancellationToken) is null
            && MemberAttributes.FindPositionalParameter(property) is { } parameter)
        {
            return ReadElement(property.ContainingType, "param", parameter.Name, cancellationToken);
        }

        return symbol is IParameterSymbol p
            ? ReadElement(p.ContainingSymbol, "param", p.Name, cancellationToken)
                ?? DescribeRecordParameter(p, cancellationToken)
            : ReadElement(symbol, "summary", null, cancellationToken);
    }

    private static string? DescribeRecordParameter(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.ContainingType is { IsRecord: true } record
            ? ReadElement(record, "param", parameter.Name, cancellationToken)
            : null;

    private static string? ReadElement(
        ISymbol symbol,
        string element,
        string? name,
        CancellationToken cancellationToken)
    {
        var root = Parse(symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken));
        if (root?.Element("inheritdoc") is not null)
        {
            var inherited = FindInherited(symbol);
            return inherited is null ? null : ReadElement(inherited, element, name, cancellationToken);
        }

        var found = root?.Elements(element).FirstOrDefault(e => name is null || e.Attribute("name")?.Value == name);
        var text = found is null ? null : Normalize(found);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static XElement? Parse(string? xml)
    {
        if (string.IsNullOrEmpty(xml))
        {
            return null;
        }

        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            // The compiler reports malformed comments itself.
            return null;
        }
    }

    private static ISymbol? FindInherited(ISymbol symbol)
    {
        switch (symbol)
        {
            case IPropertySymbol { OverriddenProperty: { } overridden }:
                return overridden;
            case IMethodSymbol { OverriddenMethod: { } overridden }:
                return overridden;
            case INamedTypeSymbol:
                return null;
        }

        return symbol.ContainingType?.AllInterfaces
            .SelectMany(i => i.GetMembers(symbol.Name))
            .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(
                symbol.ContainingType.FindImplementationForInterfaceMember(m),
                symbol));
    }

    private static string Normalize(XElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        var lines = text.ToString().Replace("\r", string.Empty).Split('\n').Select(l => l.Trim()).ToList();
        while (lines.Count > 0 && lines[0].Length == 0)
        {
            lines.RemoveAt(0);
        }

        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return string.Join("\n", lines);
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference:
                    text.Append(ReferenceText(reference));
                    break;
                case XElement { Name.LocalName: "para" } paragraph:
                    text.Append("\n\n");
                    Append(paragraph, text);
                    break;
                case XElement other:
                    Append(other, text);
                    break;
            }
        }
    }

    private static string ReferenceText(XElement reference)
    {
        if (reference.Value.Length > 0)
        {
            return reference.Value;
        }

        var plain = reference.Attribute("name") ?? reference.Attribute("langword") ?? reference.Attribute("href");
        if (plain is not null)
        {
            return plain.Value;
        }

        // T:EShop.Catalog.Product, M:EShop.Catalog.Product.Rename(System.String)
        var target = reference.Attribute("cref")?.Value ?? string.Empty;
        var parenthesis = target.IndexOf('(');
        target = parenthesis < 0 ? target : target.Substring(0, parenthesis);
        target = target.Substring(target.LastIndexOfAny(['.', ':']) + 1);
        var arity = target.IndexOf('`');
        return arity < 0 ? target : target.Substring(0, arity);
    }
}
