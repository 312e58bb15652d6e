namespace Cacao.Types.SchemaRules;

/// <summary>A rule that schemas have to keep.</summary>
internal interface ISchemaRule
{
    /// <summary>Reports every violation.</summary>
    void Check(SchemaRuleContext context);
}
