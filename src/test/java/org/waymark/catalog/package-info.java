@NullMarked
package org.waymark.catalog;

import org.jspecify.annotations.NullMarked;
