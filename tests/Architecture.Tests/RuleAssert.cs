namespace EShop.Architecture.Tests;

/// <summary>Fails with every violation in full: the reader wants to mend them all at once.</summary>
public static class RuleAssert
{
    public static void NoViolations(IEnumerable<string> violations)
    {
        var list = violations.ToList();
        Assert.True(list.Count == 0, $"{list.Count} violations:\n{string.Join('\n', list)}");
    }
}
