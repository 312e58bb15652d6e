namespace Cacao.Types.SchemaRules.Documents;

/// <summary>A rule that type system documents have to keep.</summary>
internal interface IDocumentRule
{
    /// <summary>Reports every violation.</summary>
    void Check(DocumentRuleContext context);
}
