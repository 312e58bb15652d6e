namespace EShop.Analytics.Reports;

/// <summary>What counts as sold: the lines of orders, at the time when they were placed, less what was cancelled.</summary>
internal static class SoldLines
{
    /// <summary>
    /// The lines from <c>$1</c> until <c>$2</c> as a common table <c>sold</c>. Of a line that was cancelled in part, its
    /// total counts in proportion, in whole minor units.
    /// </summary>
    public const string Cte =
        """
        lines AS (
            SELECT line.*,
                CASE
                    WHEN EXISTS (
                        SELECT FROM order_step_facts step
                        WHERE step.order_id = line.order_id AND step.step = 'Cancelled')
                    THEN line.quantity
                    ELSE least(line.quantity, coalesce(
                        (SELECT sum(part.quantity) FROM cancelled_line_facts part
                        WHERE part.order_id = line.order_id AND part.line_id = line.line_id), 0))
                END AS cancelled_quantity
            FROM order_line_facts line
            WHERE line.placed_at >= $1 AND line.placed_at < $2
        ), sold AS (
            SELECT lines.*, quantity - cancelled_quantity AS kept_quantity,
                total * cancelled_quantity / quantity AS cancelled_total
            FROM lines
        )
        """;

    /// <summary>The latest of each product as a common table <c>products</c>.</summary>
    public const string ProductsCte =
        """
        products AS (
            SELECT DISTINCT ON (product_id) product_id, name, brand_id, brand_name, category_id
            FROM product_facts
            ORDER BY product_id, sequence DESC
        )
        """;
}
